/// Makes documents with every spelling that JSON allows, and what they mean.
public struct RandomDocument {
  private var generator: SeededGenerator

  public init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// A document and its meaning.
  public mutating func next() -> (text: String, meaning: Meaning) { value(depth: 0) }

  private mutating func value(depth: Int) -> (text: String, meaning: Meaning) {
    let inner: (text: String, meaning: Meaning)
    switch Int.random(in: 0..<(depth < 6 ? 10 : 6), using: &generator) {
    case 0: inner = ("null", .null)
    case 1:
      inner = Bool.random(using: &generator) ? ("true", .boolean(true)) : ("false", .boolean(false))
    case 2, 3:
      let number = number()
      inner = (number, .number(number))
    case 4, 5:
      let string = string()
      inner = (string.text, .string(string.decoded))
    case 6, 7:
      let elements = (0..<Int.random(in: 0...4, using: &generator)).map { _ in
        value(depth: depth + 1)
      }
      inner = ("[" + joined(elements.map(\.text)) + "]", .array(elements.map(\.meaning)))
    default:
      var members: [String] = []
      var meanings: [Meaning.Member] = []
      for _ in 0..<Int.random(in: 0...4, using: &generator) {
        let key = string()
        let value = value(depth: depth + 1)
        members.append(space() + key.text + space() + ":" + value.text)
        meanings.append(Meaning.Member(key: key.decoded, value: value.meaning))
      }
      inner = ("{" + joined(members) + "}", .object(meanings))
    }
    return (space() + inner.text + space(), inner.meaning)
  }

  private mutating func joined(_ parts: [String]) -> String {
    parts.isEmpty ? space() : parts.joined(separator: ",")
  }

  private mutating func space() -> String {
    ["", "", "", " ", "\n", "\r\n", "\t", "  "].randomElement(using: &generator) ?? ""
  }

  private mutating func digits() -> String {
    String(
      decoding: (0..<Int.random(in: 1...20, using: &generator)).map { _ in
        UInt8.random(in: 0x30...0x39, using: &generator)
      }, as: UTF8.self)
  }

  private mutating func number() -> String {
    var text = Bool.random(using: &generator) ? "-" : ""
    text += Bool.random(using: &generator) ? "0" : "7" + digits()
    if Bool.random(using: &generator) { text += "." + digits() }
    if Bool.random(using: &generator) {
      text += (["e", "E", "e+", "E-"].randomElement(using: &generator) ?? "e") + digits()
    }
    return text
  }

  private mutating func string() -> (text: String, decoded: String) {
    let pieces: [(String, String)] = [
      ("a", "a"), ("plain words", "plain words"), (#"\""#, "\""), (#"\\"#, "\\"), (#"\/"#, "/"),
      ("/", "/"), (#"\n"#, "\n"),
      (#"\u0000"#, "\u{0}"), (#"\u00E9"#, "é"), ("é", "é"), ("日", "日"), ("😀", "😀"),
      (#"\uD83D\ude00"#, "😀"),
      ("\u{202E}", "\u{202E}"), ("\u{7F}", "\u{7F}"), ("\u{10FFFF}", "\u{10FFFF}"),
      (#"\udc00"#, "<U+DC00>"), ("\u{E0041}", "\u{E0041}"),
    ]
    let chosen = (0..<Int.random(in: 0...6, using: &generator)).compactMap { _ in
      pieces.randomElement(using: &generator)
    }
    return ("\"" + chosen.map(\.0).joined() + "\"", chosen.map(\.1).joined())
  }
}
