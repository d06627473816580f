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
    let (values, others) = (countingMembers, other.countingMembers)
    var seen: Set<[UInt8]> = []
    var differences: [JSONMemberDifference] = []
    for member in [members, other.members].joined() {
      let name = member.storage.comparableBytes(member.storage.nodes[member.index])
      guard seen.insert(name).inserted else { continue }
      let (a, b) = (values[name], others[name])
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
  var countingMembers: [[UInt8]: JSONValue] {
    Dictionary(
      members.lazy.map { (storage.comparableBytes(storage.nodes[$0.index]), $0.value) },
      uniquingKeysWith: { $1 })
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
