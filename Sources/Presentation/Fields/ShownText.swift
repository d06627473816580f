import DisplayText

/// A text of the service as rows and fields show it: a long one is not sanitised beyond its beginning.
public struct ShownText: Sendable, Hashable {
  /// How many characters are shown. All that the API allows in instructions is fewer.
  public static let limit = 5_000

  /// The beginning, or the whole.
  public let decoded: String
  private let whole: String

  public init(_ whole: String) {
    self.whole = whole
    decoded = Self.end(of: whole).map { String(whole[..<$0]) } ?? whole
  }

  /// Whether only the beginning is shown.
  public var isBeginning: Bool { decoded.utf8.count < whole.utf8.count }

  /// The line that stands behind a beginning; nil behind the whole.
  ///
  /// - Parameter hint: how all of it can be seen, after a comma.
  public func rest(hint: SafeText = "") -> SafeText? {
    guard isBeginning else { return nil }
    return "… " + CountWords.grouped(whole.utf8.count) + " bytes" + hint
  }

  /// How many characters a text has, as the API counts them.
  public static func characterCount(of text: String) -> Int {
    var text = text
    return text.withUTF8 { bytes in
      let raw = UnsafeRawBufferPointer(bytes)
      var (count, place) = (bytes.count, 0)
      // Every byte but the first of a character is 0b10xxxxxx. Eight are looked at at a time, and added up in the eight bytes
      // of one word, each of which holds 255: a text may have megabytes.
      while place + 8 <= raw.count {
        var sums: UInt64 = 0
        for _ in 0..<min(255, (raw.count - place) / 8) {
          let word = raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
          sums += word >> 7 & ~(word >> 6) & 0x0101_0101_0101_0101
          place += 8
        }
        let pairs = (sums & 0x00FF_00FF_00FF_00FF) + (sums >> 8 & 0x00FF_00FF_00FF_00FF)
        count -= Int((pairs &* 0x0001_0001_0001_0001) >> 48)
      }
      while place < raw.count {
        if raw[place] & 0xC0 == 0x80 { count -= 1 }
        place += 1
      }
      return count
    }
  }

  /// A text on one line: of a long one its beginning and its end.
  public static func line(_ whole: String) -> SafeText {
    guard end(of: whole) != nil else { return SafeText(whole) }
    let scalars = whole.unicodeScalars
    let first = scalars.index(scalars.startIndex, offsetBy: limit / 2)
    let last = scalars.index(scalars.endIndex, offsetBy: -limit / 2)
    return SafeText(whole[..<first]) + "…" + SafeText(whole[last...])
  }

  /// Where the part that is shown ends; nil where that is the whole.
  private static func end(of text: String) -> String.Index? {
    guard text.utf8.count > limit else { return nil }
    let scalars = text.unicodeScalars
    return scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex)
      .flatMap { $0 == scalars.endIndex ? nil : $0 }
  }
}
