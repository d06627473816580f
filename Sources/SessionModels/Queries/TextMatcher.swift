/// Text that is looked for: in any letter case, unless it has a capital letter itself.
public struct TextMatcher: Sendable, Equatable {
  public let text: String
  private let wanted: [UInt8]
  private let ignoresCase: Bool
  /// Whether letters beyond ASCII may match: those of the text itself, and the Kelvin sign, a `k`, and the dotted `İ`.
  private let mayMatchOtherCase: Bool
  private static let lowerOfOthers = [UInt8(ascii: "i"), UInt8(ascii: "k")]

  /// Nil where there is nothing to look for.
  public init?(_ text: some StringProtocol) {
    guard !text.isEmpty else { return nil }
    self.text = String(text)
    ignoresCase = !text.contains(where: \.isUppercase)
    wanted = Array(text.utf8)
    mayMatchOtherCase = wanted.contains { $0 >= 0x80 || Self.lowerOfOthers.contains($0) }
  }

  /// Whether it stands in a text.
  public func isIn(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { isIn($0) }
  }

  /// Whether every text that it stands in has the other one too.
  public func narrows(_ other: TextMatcher) -> Bool {
    wanted.starts(with: other.wanted) && (other.ignoresCase || !ignoresCase)
  }

  /// Whether it stands in one of several texts; in an absent one nothing does.
  public func isIn(_ texts: ComparedTexts, at index: Int) -> Bool {
    func stands(in bytes: UnsafeBufferPointer<UInt8>, folding: Bool) -> Bool {
      offset(in: bytes, from: 0, folding: folding) != nil
    }
    if texts.withText(index, { stands(in: $0, folding: ignoresCase) }) { return true }
    guard ignoresCase, mayMatchOtherCase else { return false }
    return texts.withLowerCase(index) { stands(in: $0, folding: false) }
  }

  /// Whether it stands in a text given as UTF-8.
  public func isIn(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if offset(in: bytes, from: 0, folding: ignoresCase) != nil { return true }
    if ignoresCase, mayMatchOtherCase, bytes.contains(where: { $0 >= 0x80 }) {
      var lower = String(decoding: bytes, as: UTF8.self).lowercased()
      return lower.withUTF8 { offset(in: $0, from: 0, folding: false) != nil }
    }
    return false
  }

  /// Every place where it begins in a text, as UTF-8 offsets of `comparable(text)`.
  public func offsets(in comparable: String) -> [Int] {
    var comparable = comparable
    return comparable.withUTF8 { bytes in
      var offsets: [Int] = []
      while let next = offset(in: bytes, from: offsets.last.map { $0 + 1 } ?? 0, folding: false) {
        offsets.append(next)
      }
      return offsets
    }
  }

  /// A text as it is compared: in lower case where case does not count.
  public func comparable(_ text: String) -> String { ignoresCase ? text.lowercased() : text }

  private func offset(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, folding: Bool) -> Int?
  {
    guard let first = wanted.first else { return nil }
    let ones: UInt64 = 0x0101_0101_0101_0101
    let tops = ones << 7
    // A letter differs from that of the other case in one bit, which is set in both where case does not count.
    let ignored = folding ? ones << 5 : 0
    let sought = ones &* UInt64(first) | ignored
    let raw = UnsafeRawBufferPointer(bytes)
    var place = start
    while place <= bytes.count - wanted.count {
      // Eight places at a time are passed over where none has the first byte; else the first that may have it is next.
      if place + 8 <= bytes.count {
        let word = raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        let apart = (UInt64(littleEndian: word) | ignored) ^ sought
        let same = (apart &- ones) & ~apart & tops
        place += same == 0 ? 8 : same.trailingZeroBitCount / 8
        guard same != 0, place <= bytes.count - wanted.count else { continue }
      }
      if Self.folded(bytes[place], folding) == first, matches(bytes, at: place, folding) {
        return place
      }
      place += 1
    }
    return nil
  }

  private func matches(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int, _ folding: Bool) -> Bool
  {
    for index in 1..<max(1, wanted.count)
    where Self.folded(bytes[place + index], folding) != wanted[index] {
      return false
    }
    return true
  }

  private static func folded(_ byte: UInt8, _ folding: Bool) -> UInt8 {
    folding && (65...90).contains(byte) ? byte | 0x20 : byte
  }
}
