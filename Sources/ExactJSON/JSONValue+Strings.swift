/// Strings that may be huge: read without making a `String` of all they hold.
extension JSONValue {
  /// Hands over what a string says as UTF-8; nil for other kinds. Nothing is copied where it has no escape.
  public func withUTF8<Value>(_ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value? {
    let node = node
    guard node.kind == .string else { return nil }
    guard node.hasEscapes else {
      return storage.bytes.withUnsafeBufferPointer { bytes in
        body(UnsafeBufferPointer(rebasing: bytes[Int(node.start) + 1..<Int(node.end) - 1]))
      }
    }
    var text = storage.string(node)
    return text.withUTF8(body)
  }

  /// The beginning of what a string says; nil for other kinds.
  ///
  /// - Parameter limit: how many bytes of UTF-8 it has at most. No character is cut.
  public func string(limit: Int) -> String? {
    kind == .string ? storage.string(node, limit: limit) : nil
  }
}

extension JSONMember {
  /// The beginning of the name, like `JSONValue.string(limit:)`.
  public func key(limit: Int) -> String { storage.string(storage.nodes[index], limit: limit) }
}

extension JSONStorage {
  fileprivate func string(_ node: JSONNode, limit: Int) -> String {
    let limit = max(0, limit)
    return bytes.withUnsafeBufferPointer { bytes in
      // An escape has at most six bytes for each that it stands for, and what the cut leaves of one stands at the end.
      let part = UnsafeBufferPointer(
        rebasing: bytes[Int(node.start) + 1..<Int(node.end) - 1].prefix(
          node.hasEscapes ? limit * 6 + 12 : limit + 1))
      guard node.hasEscapes else { return Self.beginning(of: part, limit: limit) }
      var decoded = JSONString.decode(part)
      return decoded.withUTF8 { Self.beginning(of: $0, limit: limit) }
    }
  }

  private static func beginning(of bytes: UnsafeBufferPointer<UInt8>, limit: Int) -> String {
    var end = min(limit, bytes.count)
    if end < bytes.count { while end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 } }
    return String(decoding: bytes[..<end], as: UTF8.self)
  }
}
