/// Typed reads: every error names the path of what is missing or wrong.
extension JSONValue {
  /// Makes sure of this value's kind.
  public func expect(_ kind: Kind) throws(JSONShapeError) {
    let found = self.kind
    guard found == kind else {
      throw JSONShapeError(.wrongKind(expected: kind, found: found), at: self)
    }
  }

  /// A member that has to be a string.
  public func string(_ key: String) throws(JSONShapeError) -> String {
    storage.string(storage.nodes[try required(key, .string)])
  }

  /// A member that is a string, null or absent.
  public func optionalString(_ key: String) throws(JSONShapeError) -> String? {
    try optional(key, .string).map { storage.string(storage.nodes[$0]) }
  }

  /// A member that is a whole number of at most 64 bits, null or absent.
  public func optionalInteger(_ key: String) throws(JSONShapeError) -> Int? {
    guard let value = try optionalValue(key, .number) else { return nil }
    guard let integer = value.integer else { throw JSONShapeError(.notComplete, at: value) }
    return integer
  }

  /// A member that is true, false, null or absent.
  public func optionalBoolean(_ key: String) throws(JSONShapeError) -> Bool? {
    try optionalValue(key, .boolean)?.boolean
  }

  /// A member that has to be an object.
  public func object(_ key: String) throws(JSONShapeError) -> JSONValue {
    JSONValue(storage: storage, index: try required(key, .object))
  }

  /// A member that has to be an array.
  public func array(_ key: String) throws(JSONShapeError) -> JSONValue {
    JSONValue(storage: storage, index: try required(key, .array))
  }

  /// A member that is an array, null or absent.
  public func optionalArray(_ key: String) throws(JSONShapeError) -> JSONValue? {
    try optionalValue(key, .array)
  }

  /// A member that is an object, null or absent.
  public func optionalObject(_ key: String) throws(JSONShapeError) -> JSONValue? {
    try optionalValue(key, .object)
  }

  private func optionalValue(_ key: String, _ kind: Kind) throws(JSONShapeError) -> JSONValue? {
    try optional(key, kind).map { JSONValue(storage: storage, index: $0) }
  }

  /// The node of a member's value; nil when it is null or absent.
  private func optional(_ key: String, _ kind: Kind) throws(JSONShapeError) -> Int? {
    guard let member = storage.lastMember(key, of: index) else {
      try expect(.object)
      return nil
    }
    let found = storage.nodes[member].kind
    if found == kind { return member }
    if found == .null { return nil }
    throw wrongKind(member, expected: kind, found: found)
  }

  private func required(_ key: String, _ kind: Kind) throws(JSONShapeError) -> Int {
    guard let member = storage.lastMember(key, of: index) else {
      try expect(.object)
      throw JSONShapeError(.missing(kind), at: self, missingMember: key)
    }
    let found = storage.nodes[member].kind
    guard found == kind else { throw wrongKind(member, expected: kind, found: found) }
    return member
  }

  private func wrongKind(_ member: Int, expected: Kind, found: Kind) -> JSONShapeError {
    JSONShapeError(
      .wrongKind(expected: expected, found: found), at: JSONValue(storage: storage, index: member))
  }
}
