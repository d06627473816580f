/// One value of a document: a light view that keeps its document alive.
///
/// Two values are equal when their source texts are the same, byte for byte.
public struct JSONValue: Sendable, Equatable {
  public enum Kind: String, Sendable, CaseIterable {
    case object, array, string, number, boolean, null
  }

  let storage: JSONStorage
  /// The value's node; never a member's key.
  let index: Int

  var node: JSONNode { storage.nodes[index] }

  public var kind: Kind { node.kind }

  /// The value's bytes in its document.
  public var sourceRange: Range<Int> { node.range }

  /// The value's bytes, as they came.
  public var source: [UInt8] { Array(storage.bytes[sourceRange]) }

  /// How many elements or members; 0 for other kinds.
  public var count: Int { node.count }

  /// A string, decoded; nil for other kinds. An escaped lone surrogate, which no `String` can hold, reads as its visible
  /// spelling: `<U+D800>`.
  public var string: String? {
    let node = node
    return node.kind == .string ? storage.string(node) : nil
  }

  /// True or false; nil for other kinds.
  public var boolean: Bool? {
    kind == .boolean ? storage.bytes[sourceRange.lowerBound] == UInt8(ascii: "t") : nil
  }

  /// A number's text exactly as it came; nil for other kinds.
  public var numberText: String? {
    kind == .number ? String(decoding: storage.bytes[sourceRange], as: UTF8.self) : nil
  }

  /// A number that is written as a whole one, without point or exponent, and fits; nil for all else.
  public var integer: Int? { numberText.flatMap { Int($0) } }

  public static func == (left: JSONValue, right: JSONValue) -> Bool {
    if left.storage === right.storage && left.index == right.index { return true }
    return left.storage.bytes[left.sourceRange] == right.storage.bytes[right.sourceRange]
  }
}
