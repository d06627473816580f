/// Comparing what values say, however they are written.
extension JSONValue {
  /// Whether two values say the same.
  ///
  /// Strings are compared character by character, however they are escaped. Numbers are compared by what they are worth,
  /// exactly and at any size: `1`, `1.0` and `10e-1` are the same. The order of an object's members does not matter, and
  /// of members with one name the last one counts.
  public func hasSameValue(as other: JSONValue) -> Bool {
    if self == other { return true }
    let (kind, otherKind) = (kind, other.kind)
    guard kind == otherKind else { return false }
    switch kind {
    case .object: return hasSameMembers(as: other)
    case .array:
      return count == other.count
        && zip(elements, other.elements).allSatisfy { $0.hasSameValue(as: $1) }
    case .string:
      guard node.hasEscapes || other.node.hasEscapes else { return false }
      return storage.comparableBytes(node) == other.storage.comparableBytes(other.node)
    case .number:
      guard let number = JSONNumber(storage.bytes[sourceRange]) else { return false }
      return number == JSONNumber(other.storage.bytes[other.sourceRange])
    case .boolean, .null: return false
    }
  }

  private func hasSameMembers(as other: JSONValue) -> Bool {
    let (members, others) = (countingMembers, other.countingMembers)
    return members.count == others.count
      && members.allSatisfy { name, value in others[name]?.hasSameValue(as: value) == true }
  }

  /// The members that count, by their names.
  private var countingMembers: [[UInt8]: JSONValue] {
    Dictionary(
      members.lazy.map { (storage.comparableBytes(storage.nodes[$0.index]), $0.value) },
      uniquingKeysWith: { $1 })
  }
}

extension JSONStorage {
  /// A string's bytes, which are equal where two strings are.
  fileprivate func comparableBytes(_ node: JSONNode) -> [UInt8] {
    let body = Int(node.start) + 1..<Int(node.end) - 1
    guard node.hasEscapes else { return Array(bytes[body]) }
    return bytes.withUnsafeBufferPointer {
      JSONString.comparableBytes(of: UnsafeBufferPointer(rebasing: $0[body]))
    }
  }
}
