/// One value in the index of a document, sixteen bytes.
///
/// Values stand in the order of their first bytes. A member of an object is two nodes: its key, a string, then its value.
struct JSONNode: Sendable {
  /// The first byte of the value.
  var start: UInt32
  /// The byte after the last.
  var end: UInt32
  /// The node after this value and everything in it.
  var next: UInt32
  /// How many elements or members; 1 for a string with an escape in it.
  private var packed: UInt32

  private static let kindShift: UInt32 = 29

  init(_ kind: JSONValue.Kind, start: Int, end: Int = 0, next: Int = 0, count: Int = 0) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
    self.next = UInt32(truncatingIfNeeded: next)
    packed = kind.code << Self.kindShift | UInt32(truncatingIfNeeded: count) & Self.countMask
  }

  private static let countMask: UInt32 = (1 << kindShift) - 1

  var kind: JSONValue.Kind { JSONValue.Kind(code: packed >> Self.kindShift) }

  var count: Int {
    get { Int(packed & Self.countMask) }
    set {
      packed = packed & ~Self.countMask | UInt32(truncatingIfNeeded: newValue) & Self.countMask
    }
  }

  var hasEscapes: Bool { packed & Self.countMask != 0 }
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
