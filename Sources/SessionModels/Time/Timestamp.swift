/// A point in time as the service wrote it: its own text, and the moment it names where it can be read.
///
/// RFC 3339, with or without a fraction of up to nine digits, with `Z` or an offset. A text without a zone, or any
/// other text, is kept as it came and names no moment.
public struct Timestamp: Sendable, Hashable, CustomStringConvertible {
  /// Exactly what the service sent.
  public let text: String
  /// The moment meant, when the text says one without doubt.
  public let instant: Instant?

  public init(_ text: String) {
    self.text = text
    var text = text
    instant = text.withUTF8(Self.instant)
  }

  public var description: String { text }

  private static func instant(of bytes: UnsafeBufferPointer<UInt8>) -> Instant? {
    var reader = Digits(bytes)
    guard let year = reader.number(4), reader.skip("-"), let month = reader.number(2),
      reader.skip("-"),
      let day = reader.number(2), reader.skip("T") || reader.skip("t") || reader.skip(" "),
      let hour = reader.number(2), reader.skip(":"), let minute = reader.number(2),
      reader.skip(":"),
      let second = reader.number(2)
    else { return nil }
    guard (1...12).contains(month), (1...CivilTime.days(in: month, of: year)).contains(day),
      hour < 24, minute < 60,
      second <= 60
    else { return nil }
    var nanoseconds = 0
    if reader.skip(".") {
      guard let fraction = reader.fraction() else { return nil }
      nanoseconds = fraction
    }
    guard let offset = reader.offset(), reader.isAtEnd else { return nil }
    let days = CivilTime.days(year: year, month: month, day: day)
    let seconds = days * 86_400 + Int64(hour * 3600 + minute * 60 + second - offset)
    return Instant(seconds: seconds, nanoseconds: Int32(nanoseconds))
  }
}

/// Reads the parts of an RFC 3339 text.
private struct Digits {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  mutating func skip(_ sign: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: sign) else { return false }
    position += 1
    return true
  }

  private mutating func digit() -> Int? {
    guard position < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position])
    else { return nil }
    position += 1
    return Int(bytes[position - 1] - UInt8(ascii: "0"))
  }

  mutating func number(_ digits: Int) -> Int? {
    var value = 0
    for _ in 0..<digits {
      guard let digit = digit() else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  /// One to nine digits after the point, in nanoseconds.
  mutating func fraction() -> Int? {
    var value = 0
    var count = 0
    while let digit = digit() {
      count += 1
      guard count <= 9 else { return nil }
      value = value * 10 + digit
    }
    guard count > 0 else { return nil }
    for _ in count..<9 { value *= 10 }
    return value
  }

  /// Seconds east of UTC.
  mutating func offset() -> Int? {
    if skip("Z") || skip("z") { return 0 }
    let sign: Int
    if skip("+") { sign = 1 } else if skip("-") { sign = -1 } else { return nil }
    guard let hours = number(2), skip(":"), let minutes = number(2), hours < 24, minutes < 60 else {
      return nil
    }
    return sign * (hours * 3600 + minutes * 60)
  }
}
