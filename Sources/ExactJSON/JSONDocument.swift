/// A JSON document (RFC 8259) over its own bytes.
///
/// The bytes stay as they came, with a flat index of their values beside them: order, duplicate keys, number texts and
/// escapes are kept, and nothing is decoded before it is asked for.
///
///     let answer = try JSONDocument(parsing: #"{"data": [{"id": "sesrsc_1", "size": 1.50e3}]}"#)
///     for element in try answer.root.array("data").elements {
///       print(try element.string("id"), element["size"]?.numberText ?? "none")  // sesrsc_1 1.50e3
///     }
public struct JSONDocument: Sendable {
  /// How deep arrays and objects may be nested.
  public static let maximumDepth = 512

  /// How many bytes a document may have: 1 GiB, so that every offset and every count fits its field in the index.
  public static let maximumSize = 1 << 30

  let storage: JSONStorage

  /// Checks and indexes a whole document.
  ///
  /// - Parameter bytes: UTF-8 without a byte order mark.
  /// - Throws: what is wrong and where; bytes that are no valid document are never accepted.
  public init(_ bytes: [UInt8]) throws(JSONSyntaxError) {
    storage = JSONStorage(bytes: bytes, nodes: try JSONParser.index(bytes))
  }

  /// Checks and indexes a document that is already text.
  public init(parsing text: String) throws(JSONSyntaxError) { try self.init(Array(text.utf8)) }

  /// The document as it came.
  public var bytes: [UInt8] { storage.bytes }

  /// The document's one value.
  public var root: JSONValue { JSONValue(storage: storage, index: 0) }

  /// The strings that have an escape in them, names of members among them, in the document's order: what each says, and
  /// where it stands in the bytes, quotation marks included.
  ///
  /// - Parameter count: the fewest bytes that one has there.
  public func forEachEscapedString(
    ofAtLeast count: Int, _ body: (_ string: String, _ range: Range<Int>) -> Void
  ) {
    for node in storage.nodes where node.hasEscapes && node.range.count >= count {
      body(storage.string(node), node.range)
    }
  }
}

extension JSONValue {
  /// The same value in a document of its own, so that the one it came in is not kept for it.
  package var withoutItsDocument: JSONValue { (try? JSONDocument(source).root) ?? self }
}
