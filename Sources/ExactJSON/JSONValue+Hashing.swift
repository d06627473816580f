/// Finding values that say the same among many.
extension JSONValue {
  /// Hashes what the value says: alike for two values of which `hasSameValue` holds.
  public func hashMeaning(into hasher: inout Hasher) {
    hasher.combine(kind)
    switch kind {
    case .object: hashMembers(leavingOut: [], into: &hasher)
    case .array:
      hasher.combine(count)
      for element in elements { element.hashMeaning(into: &hasher) }
    case .string: hasher.combine(storage.comparableBytes(node))
    case .number:
      let text = storage.bytes[sourceRange]
      // One whose exponent is beyond all bounds is the same only as one that is written alike.
      if let number = JSONNumber(text) { hasher.combine(number) } else { hasher.combine(text) }
    case .boolean: hasher.combine(boolean)
    case .null: break
    }
  }

  /// Hashes the members of an object in any order, some of them left out.
  public func hashMembers(leavingOut names: Set<String>, into hasher: inout Hasher) {
    var sum = 0
    for (name, value) in countingMembers {
      guard names.isEmpty || !names.contains(name.text) else {
        continue
      }
      var member = Hasher()
      member.combine(name)
      value.hashMeaning(into: &member)
      sum &+= member.finalize()
    }
    hasher.combine(sum)
  }
}
