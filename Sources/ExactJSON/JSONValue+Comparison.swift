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

  /// The members that two objects do not have alike: in the order of this one, then those that only the other has. None
  /// of what is no object.
  public func memberDifferences(to other: JSONValue) -> [JSONMemberDifference] {
    guard self != other else { return [] }
    var (values, others) = (countingMembers, other.countingMembers)
    var differences: [JSONMemberDifference] = []
    for member in [members, other.members].joined() {
      // What was compared is taken out, so that a name is looked at once.
      let name = JSONName(member)
      let (a, b) = (values.removeValue(forKey: name), others.removeValue(forKey: name))
      if a == nil && b == nil { continue }
      if let a, let b, a.hasSameValue(as: b) { continue }
      differences.append(JSONMemberDifference(name: member.key, a: a, b: b))
    }
    return differences
  }

  private func hasSameMembers(as other: JSONValue) -> Bool {
    let (members, others) = (countingMembers, other.countingMembers)
    return members.count == others.count
      && members.allSatisfy { name, value in others[name]?.hasSameValue(as: value) == true }
  }

  /// The members that count, by their names.
  var countingMembers: [JSONName: JSONValue] {
    var counting: [JSONName: JSONValue] = [:]
    counting.reserveCapacity(count)
    for member in members { counting[JSONName(member)] = member.value }
    return counting
  }
}

/// The name of a member as it stands in its document: equal to another that says the same, however it is escaped.
struct JSONName: Hashable {
  private let storage: JSONStorage
  private let node: JSONNode

  init(_ member: JSONMember) {
    (storage, node) = (member.storage, member.storage.nodes[member.index])
  }

  /// The name's bytes, without escapes.
  var text: String { storage.string(node) }

  static func == (left: JSONName, right: JSONName) -> Bool {
    guard !left.node.hasEscapes, !right.node.hasEscapes else {
      return left.storage.comparableBytes(left.node) == right.storage.comparableBytes(right.node)
    }
    return left.withBytes { left in right.withBytes { left.elementsEqual($0) } }
  }

  func hash(into hasher: inout Hasher) {
    if node.hasEscapes {
      storage.comparableBytes(node).withUnsafeBytes { hasher.combine(bytes: $0) }
    } else {
      withBytes { hasher.combine(bytes: $0) }
    }
  }

  /// Its bytes in the document, between the quotation marks.
  private func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    storage.bytes.withUnsafeBytes {
      body(UnsafeRawBufferPointer(rebasing: $0[Int(node.start) + 1..<Int(node.end) - 1]))
    }
  }
}

extension JSONStorage {
  /// A string's bytes, which are equal where two strings are.
  func comparableBytes(_ node: JSONNode) -> [UInt8] {
    let body = Int(node.start) + 1..<Int(node.end) - 1
    guard node.hasEscapes else { return Array(bytes[body]) }
    return bytes.withUnsafeBufferPointer {
      JSONString.comparableBytes(of: UnsafeBufferPointer(rebasing: $0[body]))
    }
  }
}
