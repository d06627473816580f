/// Collects a bracketed paste up to its end mark, `ESC [ 2 0 1 ~`.
///
/// It keeps the first 16 MiB and reads past the rest, so that a paste of any length costs bounded memory and none of
/// it is ever read as keys.
struct PasteCollector: Sendable {
  /// How many bytes are kept.
  private let limit: Int
  private var bytes: [UInt8] = []
  /// How many bytes of the end mark came just now.
  private var matched = 0

  init(limit: Int = 16 * 1024 * 1024) {
    self.limit = limit
  }

  /// After this long without a byte a paste counts as over: its end was lost.
  static let longestSilence = Duration.seconds(2)
  private static let mark: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]

  /// Reads one byte; answers the whole text when the byte was the last of the end mark.
  mutating func read(_ byte: UInt8) -> String? {
    if byte == Self.mark[matched] {
      matched += 1
      return matched == Self.mark.count ? text(of: bytes[...]) : nil
    }
    // The mark's first byte occurs in it once, so what matched so far is text, and the byte begins again.
    keep(Self.mark[..<matched])
    matched = 0
    if byte == Self.mark[0] {
      matched = 1
    } else {
      keep(CollectionOfOne(byte))
    }
    return nil
  }

  /// What came, when no more does.
  var textWhenSilent: String {
    text(of: bytes + Self.mark[..<matched])
  }

  private mutating func keep(_ more: some Collection<UInt8>) {
    bytes.append(contentsOf: more.prefix(limit - bytes.count))
  }

  private func text(of bytes: some Collection<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
