/// The bytes of a document and their index, shared by all its values.
///
/// The root is node 0. Ranges in the nodes always lie within the bytes: only the parser makes nodes.
final class JSONStorage: Sendable {
  let bytes: [UInt8]
  let nodes: [JSONNode]

  init(bytes: [UInt8], nodes: [JSONNode]) {
    self.bytes = bytes
    self.nodes = nodes
  }

  /// A string's value, without its quotation marks and escapes.
  func string(_ node: JSONNode) -> String {
    bytes.withUnsafeBufferPointer { bytes in
      let body = UnsafeBufferPointer(rebasing: bytes[Int(node.start) + 1..<Int(node.end) - 1])
      return node.hasEscapes ? JSONString.decode(body) : String(decoding: body, as: UTF8.self)
    }
  }

  /// Where the value of the last member of that name stands in the index; nil where `object` is no object or has none.
  func lastMember(_ name: String, of object: Int) -> Int? {
    let node = nodes[object]
    guard node.kind == .object else { return nil }
    var name = name
    return name.withUTF8 { wanted in
      bytes.withUnsafeBufferPointer { bytes in
        nodes.withUnsafeBufferPointer { nodes in
          var found: Int?
          var key = object + 1
          while key < Int(node.next) {
            if isName(nodes[key], wanted, in: bytes) { found = key + 1 }
            key = Int(nodes[key + 1].next)
          }
          return found
        }
      }
    }
  }

  @inline(__always) private func isName(
    _ key: JSONNode, _ wanted: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    if key.hasEscapes { return string(key).utf8.elementsEqual(wanted) }
    let start = Int(key.start) + 1
    guard Int(key.end) - 1 - start == wanted.count else { return false }
    for offset in 0..<wanted.count where bytes[start + offset] != wanted[offset] { return false }
    return true
  }
}
