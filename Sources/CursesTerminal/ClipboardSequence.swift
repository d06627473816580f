/// The control sequence that asks a terminal to put a text on its clipboard.
enum ClipboardSequence {
  /// OSC 52 with the text in Base64 (RFC 4648).
  static func bytes(for text: String) -> [UInt8] {
    var bytes = Array("\u{1B}]52;c;".utf8)
    let input = Array(text.utf8)
    bytes.reserveCapacity(input.count * 4 / 3 + 16)
    for start in stride(from: 0, to: input.count, by: 3) {
      let group = input[start..<min(start + 3, input.count)]
      let bits = (0..<3).reduce(0) { $0 << 8 | ($1 < group.count ? Int(group[start + $1]) : 0) }
      for place in 0..<4 {
        bytes.append(
          place <= group.count ? alphabet[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    bytes.append(0x07)
    return bytes
  }

  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
}
