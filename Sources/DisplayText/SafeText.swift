/// Text that may be shown anywhere: on a screen, on standard output, in an error.
///
/// It is made from a decoded string, once. Every character that a terminal might obey, or that one cannot see, is spelled
/// as `<U+202E>`: shown, never passed and never hidden. The one exception is behind a picture: a variation
/// selector or a skin tone is left out. A joiner is spelled wherever it stands, for joined pictures could hide a text.
public struct SafeText: Sendable, Hashable {
  /// What may be printed.
  public private(set) var plain: String
  /// How many columns it takes.
  public private(set) var width: Int
  /// Where spellings stand in `plain`, as UTF-8 offsets, in order.
  private(set) var spellings: [Range<Int>]

  init(plain: String, width: Int, spellings: [Range<Int>]) {
    self.plain = plain
    self.width = width
    self.spellings = spellings
  }

  /// Sanitises a decoded string.
  public init(_ decoded: some StringProtocol) {
    if Self.isPrintableASCII(decoded.utf8) {
      let plain = String(decoded)
      self.init(plain: plain, width: plain.utf8.count, spellings: [])
    } else {
      var sanitiser = Sanitiser()
      sanitiser.add(Substring(decoded))
      self.init(plain: sanitiser.plain, width: sanitiser.width, spellings: sanitiser.spellings)
    }
  }

  private static func isPrintableASCII(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.withContiguousStorageIfAvailable { $0.allSatisfy(Sanitiser.isPrintableASCII) }
      ?? bytes.allSatisfy(Sanitiser.isPrintableASCII)
  }

  /// A decoded string's lines, each by itself: split at line feeds only. A line feed at the end adds no empty line.
  public static func lines(of decoded: String) -> [SafeText] {
    var decoded = decoded
    return decoded.withUTF8 { bytes in
      var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      if lines.count > 1, lines.last?.isEmpty == true { lines.removeLast() }
      return lines.map { SafeText(String(decoding: $0, as: UTF8.self)) }
    }
  }

  /// Whether there is nothing to show.
  public var isEmpty: Bool { plain.isEmpty }

  /// Reads its bytes where each of them is a character by itself, one column wide: nearly all of what is drawn.
  ///
  /// - Returns: what was made of them; nil where a character takes more bytes, or is shown by its spelling.
  public func withBytesOfOneColumn<Result>(
    _ read: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result? {
    // Only ASCII has as many columns as bytes.
    guard spellings.isEmpty, width == plain.utf8.count else { return nil }
    var plain = plain
    return try plain.withUTF8(read)
  }

  /// How many characters are shown by their spelling.
  public var hiddenCount: Int { spellings.count }

  public static func + (left: SafeText, right: SafeText) -> SafeText {
    var sum = left
    sum += right
    return sum
  }

  public static func += (left: inout SafeText, right: SafeText) {
    let offset = left.plain.utf8.count
    for spelling in right.spellings {
      left.spellings.append(spelling.lowerBound + offset..<spelling.upperBound + offset)
    }
    left.plain += right.plain
    left.width += right.width
  }
}

extension SafeText: CustomStringConvertible {
  public var description: String { plain }
}

extension SafeText: ExpressibleByStringInterpolation {
  public init(stringLiteral value: String) { self.init(value) }

  public init(stringInterpolation: StringInterpolation) { self = stringInterpolation.text }

  /// Takes numbers, safe text and strings; strings are sanitised.
  public struct StringInterpolation: StringInterpolationProtocol {
    var text = SafeText(plain: "", width: 0, spellings: [])

    public init(literalCapacity: Int, interpolationCount: Int) {}

    public mutating func appendLiteral(_ literal: String) { text += SafeText(literal) }

    public mutating func appendInterpolation(_ value: SafeText) { text += value }

    public mutating func appendInterpolation(_ value: Int) { text += SafeText(String(value)) }

    public mutating func appendInterpolation(_ value: some StringProtocol) {
      text += SafeText(value)
    }
  }
}

extension [SafeText] {
  /// All texts, one behind another, with a text between them.
  public func joined(separator: SafeText = "") -> SafeText {
    var joined: SafeText = ""
    var isFirst = true
    for text in self {
      if !isFirst { joined += separator }
      joined += text
      isFirst = false
    }
    return joined
  }
}
