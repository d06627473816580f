/// Text that may be shown anywhere: on a screen, on standard output, in an error.
///
/// It is made from a decoded string, once. Every character that a terminal might obey, or that one cannot see, is spelled
/// as `<U+202E>`: shown, never passed and never hidden. The one exception is inside an emoji: of a sequence the base is
/// drawn, and joiners, variation selectors and skin tones are left out.
public struct SafeText: Sendable, Hashable {
  /// What may be printed.
  public let plain: String
  /// How many columns it takes.
  public let width: Int
  /// Where spellings stand in `plain`, as UTF-8 offsets, in order.
  let spellings: [Range<Int>]

  init(plain: String, width: Int, spellings: [Range<Int>]) {
    self.plain = plain
    self.width = width
    self.spellings = spellings
  }

  /// Sanitises a decoded string.
  public init(_ decoded: some StringProtocol) {
    if decoded.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) {
      let plain = String(decoded)
      self.init(plain: plain, width: plain.utf8.count, spellings: [])
    } else {
      var sanitiser = Sanitiser()
      for character in decoded { sanitiser.add(character) }
      self.init(plain: sanitiser.plain, width: sanitiser.width, spellings: sanitiser.spellings)
    }
  }

  /// A decoded string's lines, each by itself: split at line feeds only. A line feed at the end adds no empty line.
  public static func lines(of decoded: String) -> [SafeText] {
    var lines = decoded.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.count > 1, lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { SafeText(Substring($0)) }
  }

  public var isEmpty: Bool { plain.isEmpty }

  /// How many characters are shown by their spelling.
  public var hiddenCount: Int { spellings.count }

  public static func + (left: SafeText, right: SafeText) -> SafeText {
    let offset = left.plain.utf8.count
    let moved = right.spellings.map { $0.lowerBound + offset..<$0.upperBound + offset }
    return SafeText(
      plain: left.plain + right.plain, width: left.width + right.width,
      spellings: left.spellings + moved)
  }

  public static func += (left: inout SafeText, right: SafeText) { left = left + right }
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

    public mutating func appendInterpolation(_ value: String) { text += SafeText(value) }
  }
}

extension Sequence<SafeText> {
  public func joined(separator: SafeText = "") -> SafeText {
    var joined: SafeText = ""
    for (index, text) in enumerated() { joined += index == 0 ? text : separator + text }
    return joined
  }
}
