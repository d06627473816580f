/// A JSON document (RFC 8259) over its own bytes.
///
/// The bytes stay as they came, with a flat index of their values beside them: order, duplicate keys, number texts and
/// escapes are kept, and nothing is decoded before it is asked for.
public struct JSONDocument: Sendable {
  /// How deep arrays and objects may be nested.
  public static let maximumDepth = 512

  let storage: Storage

  /// The bytes and their index, shared by all values of the document.
  final class Storage: Sendable {
    let bytes: [UInt8]
    let nodes: [JSONNode]

    init(bytes: [UInt8], nodes: [JSONNode]) {
      self.bytes = bytes
      self.nodes = nodes
    }
  }

  /// - Parameter bytes: the whole document in UTF-8, without a byte order mark.
  /// - Throws: what is wrong and where; bytes that are no valid document are never accepted.
  public init(_ bytes: [UInt8]) throws(JSONSyntaxError) {
    storage = Storage(bytes: bytes, nodes: try JSONParser.index(bytes))
  }

  public init(parsing text: String) throws(JSONSyntaxError) { try self.init(Array(text.utf8)) }

  public var bytes: [UInt8] { storage.bytes }

  public var root: JSONValue { JSONValue(storage: storage, index: 0) }
}
