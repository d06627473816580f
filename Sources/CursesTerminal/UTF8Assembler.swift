/// Puts one scalar together from the bytes of its UTF-8 form.
struct UTF8Assembler: Sendable {
  private var value: UInt32 = 0
  private var left = 0
  /// What the next byte may be: the second byte's range excludes overlong forms, surrogates and values too large.
  private var allowed: ClosedRange<UInt8> = 0x80...0xBF

  enum Step {
    case more
    case scalar(Unicode.Scalar)
    /// The bytes so far are no character; the byte just read belongs to what follows, unless it was the first.
    case malformed
  }

  mutating func read(_ byte: UInt8) -> Step {
    if left == 0 { return begin(byte) }
    guard allowed.contains(byte) else { return .malformed }
    allowed = 0x80...0xBF
    value = value << 6 | UInt32(byte & 0x3F)
    left -= 1
    guard left == 0 else { return .more }
    guard let scalar = Unicode.Scalar(value) else { return .malformed }
    return .scalar(scalar)
  }

  private mutating func begin(_ byte: UInt8) -> Step {
    switch byte {
    case 0x00...0x7F:
      return .scalar(Unicode.Scalar(byte))
    case 0xC2...0xDF:
      (value, left) = (UInt32(byte & 0x1F), 1)
    case 0xE0...0xEF:
      (value, left) = (UInt32(byte & 0x0F), 2)
      if byte == 0xE0 { allowed = 0xA0...0xBF }
      if byte == 0xED { allowed = 0x80...0x9F }
    case 0xF0...0xF4:
      (value, left) = (UInt32(byte & 0x07), 3)
      if byte == 0xF0 { allowed = 0x90...0xBF }
      if byte == 0xF4 { allowed = 0x80...0x8F }
    default:
      return .malformed
    }
    return .more
  }
}
