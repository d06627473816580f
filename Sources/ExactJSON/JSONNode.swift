/// One value in the index of a document, sixteen bytes.
///
/// Values stand in the order of their first bytes. A member of an object is two nodes: its key, a string, then its value.
struct JSONNode: Sendable {
  /// The first byte of the value.
  let start: UInt32
  /// The byte after the last.
  private(set) var end: UInt32
  /// The node after this value and everything in it.
  private(set) var next: UInt32
  /// The kind in the upper three bits; below them how many elements or members, or 1 for a string with an escape in it.
  private var packed: UInt32

  private static let kindShift: UInt32 = 29
  private static let countMask: UInt32 = 1 << kindShift - 1

  /// A value without parts. All offsets fit, since a document has at most `JSONDocument.maximumSize` bytes.
  init(
    _ kind: JSONValue.Kind, start: Int, end: Int, next: Int, hasEscapes: Bool = false
  ) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
    self.next = UInt32(truncatingIfNeeded: next)
    packed = kind.code << Self.kindShift | (hasEscapes ? 1 : 0)
  }

  /// Completes an object or array at its closing bracket.
  mutating func close(end: Int, next: Int, count: Int) {
    self.end = UInt32(truncatingIfNeeded: end)
    self.next = UInt32(truncatingIfNeeded: next)
    packed |= UInt32(truncatingIfNeeded: count) & Self.countMask
  }

  @inline(__always) var kind: JSONValue.Kind { JSONValue.Kind(code: packed >> Self.kindShift) }

  /// How many elements or members; 0 for other kinds.
  var count: Int { kind == .object || kind == .array ? Int(packed & Self.countMask) : 0 }

  @inline(__always) var hasEscapes: Bool { kind == .string && packed & Self.countMask != 0 }

  var range: Range<Int> { Int(start)..<Int(end) }
}

extension JSONValue.Kind {
  fileprivate var code: UInt32 {
    switch self {
    case .object: 0
    case .array: 1
    case .string: 2
    case .number: 3
    case .boolean: 4
    case .null: 5
    }
  }

  fileprivate init(code: UInt32) {
    self =
      switch code {
      case 0: .object
      case 1: .array
      case 2: .string
      case 3: .number
      case 4: .boolean
      default: .null
      }
  }
}
