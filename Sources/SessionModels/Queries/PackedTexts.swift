/// Short texts, some of them absent, one behind another in one piece of memory.
struct PackedTexts: Sendable, Hashable {
  private var bytes: [UInt8] = []
  /// Where each text ends.
  private var ends: [Int32] = []

  /// Stands for an absent text: no UTF-8 text has this byte.
  private static let absent: [UInt8] = [0xFF]

  init() {}

  init(_ texts: [String?]) {
    for text in texts { append(text) }
    shrink()
  }

  /// How many bytes they take.
  var byteCount: Int { bytes.count + ends.count * MemoryLayout<Int32>.size }

  var count: Int { ends.count }

  mutating func append(_ text: String?) {
    if let text { bytes += text.utf8 } else { bytes += Self.absent }
    ends.append(Int32(clamping: bytes.count))
  }

  /// Gives back the room that was kept for more.
  mutating func shrink() {
    bytes = bytes.withUnsafeBufferPointer { Array($0) }
    ends = ends.withUnsafeBufferPointer { Array($0) }
  }

  subscript(index: Int) -> String? {
    isAbsent(index) ? nil : withBytes(of: index) { String(decoding: $0, as: UTF8.self) }
  }

  func isAbsent(_ index: Int) -> Bool { withBytes(of: index) { $0.first == Self.absent[0] } }

  /// Hands over a text as UTF-8 without making it a string; an absent one is a byte that no text has.
  func withBytes<Value>(of index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value {
    let start = index == 0 ? 0 : Int(ends[index - 1])
    let range = start..<Int(ends[index])
    return bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }
}

/// What is printed of them: texts, not bytes.
extension PackedTexts: CustomReflectable {
  var customMirror: Mirror { Mirror(self, unlabeledChildren: (0..<count).map { self[$0] }) }
}
