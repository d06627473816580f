/// One value of a document: a light view that keeps its document alive.
///
/// Two values are equal when their source texts are the same, byte for byte.
public struct JSONValue: Sendable, Equatable {
  public enum Kind: String, Sendable, CaseIterable {
    case object, array, string, number, boolean, null
  }

  let storage: JSONDocument.Storage
  let index: Int

  var node: JSONNode { storage.nodes[index] }

  public var kind: Kind { node.kind }

  /// The value's bytes in its document.
  public var sourceRange: Range<Int> { Int(node.start)..<Int(node.end) }

  /// The value's bytes, as they came.
  public var source: [UInt8] { Array(storage.bytes[sourceRange]) }

  /// How many elements or members; 0 for other kinds.
  public var count: Int { kind == .array || kind == .object ? node.count : 0 }

  /// A string, decoded; nil for other kinds. An escaped lone surrogate, which no `String` can hold, reads as its visible
  /// spelling: `<U+D800>`.
  public var string: String? {
    guard kind == .string else { return nil }
    let body = Int(node.start) + 1..<Int(node.end) - 1
    if !node.hasEscapes { return String(decoding: storage.bytes[body], as: UTF8.self) }
    return JSONString.decode(storage.bytes[body])
  }

  public var boolean: Bool? {
    kind == .boolean ? storage.bytes[Int(node.start)] == UInt8(ascii: "t") : nil
  }

  /// A number's text exactly as it came; nil for other kinds.
  public var numberText: String? {
    kind == .number ? String(decoding: storage.bytes[sourceRange], as: UTF8.self) : nil
  }

  /// A number that is written as a whole one and fits.
  public var integer: Int? { numberText.flatMap { Int($0) } }

  public static func == (left: JSONValue, right: JSONValue) -> Bool {
    if left.storage === right.storage && left.index == right.index { return true }
    return left.storage.bytes[left.sourceRange] == right.storage.bytes[right.sourceRange]
  }
}
