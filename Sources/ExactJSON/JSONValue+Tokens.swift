/// The texts of single tokens, for whoever shows or searches them.
extension JSONValue {
  /// The beginning of a string, number, true, false or null as JSON writes it, escaped by the rule of `text`; of an object
  /// or array its first bracket.
  ///
  /// - Parameter limit: how many bytes of the source are read at most, so that a huge string costs no more.
  public func tokenText(limit: Int) -> String { storage.tokenText(index, limit: limit) }

  /// The beginning of the value as it came, without white space between its tokens.
  ///
  /// - Parameter limit: how many bytes of the source are read at most.
  public func beginning(limit: Int) -> String {
    var end = min(sourceRange.upperBound, sourceRange.lowerBound + limit)
    // A character is never cut.
    while end < sourceRange.upperBound, storage.bytes[end] & 0xC0 == 0x80 { end += 1 }
    var text: [UInt8] = []
    var (isInString, isEscaped) = (false, false)
    for byte in storage.bytes[sourceRange.lowerBound..<end] {
      if isInString || ![0x20, 0x09, 0x0A, 0x0D].contains(byte) { text.append(byte) }
      if byte == UInt8(ascii: "\""), !isEscaped { isInString.toggle() }
      isEscaped = isInString && byte == UInt8(ascii: "\\") && !isEscaped
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension JSONMember {
  /// The key as JSON writes it, like `JSONValue.tokenText`.
  public func keyText(limit: Int) -> String { storage.tokenText(index, limit: limit) }
}

extension JSONStorage {
  func tokenText(_ index: Int, limit: Int) -> String {
    let node = nodes[index]
    guard node.kind != .object, node.kind != .array else { return node.kind == .object ? "{" : "[" }
    var end = min(Int(node.end), Int(node.start) + max(1, limit))
    // A character is never cut.
    while end < Int(node.end), bytes[end] & 0xC0 == 0x80 { end += 1 }
    let source = bytes[Int(node.start)..<end]
    var text: [UInt8] = []
    text.reserveCapacity(source.count)
    for scalar in String(decoding: source, as: UTF8.self).unicodeScalars {
      JSONEscape.append(scalar, to: &text)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Whether a condition holds for a token's decoded text; never for an object or array.
  func tokenHolds(_ index: Int, _ condition: (UnsafeBufferPointer<UInt8>) -> Bool) -> Bool {
    let node = nodes[index]
    switch node.kind {
    case .object, .array: return false
    case .number, .boolean, .null: return holds(node.range, condition)
    case .string:
      guard node.hasEscapes else {
        return holds(Int(node.start) + 1..<Int(node.end) - 1, condition)
      }
      var text = string(node)
      return text.withUTF8(condition)
    }
  }

  private func holds(_ range: Range<Int>, _ condition: (UnsafeBufferPointer<UInt8>) -> Bool) -> Bool
  {
    bytes.withUnsafeBufferPointer { condition(UnsafeBufferPointer(rebasing: $0[range])) }
  }
}
