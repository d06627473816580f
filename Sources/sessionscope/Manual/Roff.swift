/// A manual page in the `man` macros. Every line of it is a macro of this type or escaped text, in plain ASCII.
struct Roff {
  private(set) var text: String
  private var isUnderHeading = false

  /// The head of the page.
  init(name: String, section: Int, date: String, source: String, title: String) {
    // A date with escapes in it is none.
    let words = [name.uppercased(), "\(section)"].map(Self.escaped) + [date]
    text = Self.macro("TH", words + [source, title].map(Self.escaped))
    // Names of options and fields must not be broken, nor pulled apart.
    text += ".nh\n.ad l\n"
  }

  mutating func heading(_ words: String) { macro("SH", words) }

  mutating func subheading(_ words: String) { macro("SS", words) }

  /// A paragraph; what stands in back quotes is bold.
  mutating func paragraph(_ words: String) {
    separate()
    flow(Self.marked(words))
  }

  /// Something that is explained, in bold, and the explanation under or beside it.
  ///
  /// - Parameters:
  ///   - value: what stands behind it in italics, such as the name of an option's value.
  ///   - indent: how far in the explanation stands; nil for the usual.
  mutating func item(_ term: String, value: String = "", _ words: String, indent: Int? = nil) {
    macro("TP", indent.map { "\($0)" } ?? "")
    line(Self.bold(term) + (value.isEmpty ? "" : " " + Self.italic(value)))
    flow(Self.marked(words))
  }

  /// Short items, one under another without a blank line between them.
  mutating func table(_ rows: [(term: String, words: String)], indent: Int) {
    macro("PD", "0")
    for row in rows { item(row.term, row.words, indent: indent) }
    macro("PD")
  }

  /// Lines that stand as they are, such as commands.
  mutating func lines(_ lines: [String]) {
    separate()
    macro("nf")
    for each in lines { line(Self.escaped(each)) }
    macro("fi")
  }

  /// Begins a paragraph; a heading has begun one already.
  private mutating func separate() { if !isUnderHeading { macro("PP") } }

  private mutating func macro(_ name: String, _ arguments: String...) {
    text += Self.macro(name, arguments.filter { !$0.isEmpty }.map(Self.escaped))
    isUnderHeading = name == "SH" || name == "SS"
  }

  private static func macro(_ name: String, _ escaped: [String]) -> String {
    "." + ([name] + escaped.map { "\"" + $0 + "\"" }).joined(separator: " ") + "\n"
  }

  /// The most bytes of a line of running text, as `mandoc -T lint` wants it.
  private static let width = 80

  /// Running text, broken between words.
  private mutating func flow(_ words: String) {
    var current = ""
    for word in words.split(separator: " ") {
      if !current.isEmpty, current.utf8.count + word.utf8.count >= Self.width {
        line(current)
        current = ""
      }
      current += (current.isEmpty ? "" : " ") + word
    }
    line(current)
  }

  /// A line of text that no program takes for a macro.
  private mutating func line(_ line: String) {
    text += (line.hasPrefix(".") ? "\\&" : "") + line + "\n"
    isUnderHeading = false
  }

  private static func bold(_ words: String) -> String { "\\fB" + escaped(words) + "\\fR" }

  private static func italic(_ words: String) -> String { "\\fI" + escaped(words) + "\\fR" }

  /// Words whose parts in back quotes are bold.
  private static func marked(_ words: String) -> String {
    words.split(separator: "`", omittingEmptySubsequences: false).enumerated().map { place, part in
      place % 2 == 0 ? escaped(String(part)) : bold(String(part))
    }.joined()
  }

  /// A text as it has to be written so that it is shown as it is.
  static func escaped(_ words: String) -> String {
    var escaped = ""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\e"
      case "-": escaped += "\\-"
      case "'": escaped += "\\(aq"
      case "`": escaped += "\\(ga"
      case "^": escaped += "\\(ha"
      case "~": escaped += "\\(ti"
      case "\"": escaped += "\\(dq"
      case " "..."~": escaped.unicodeScalars.append(scalar)
      case "\n": escaped += " "
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        escaped += "\\[u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
      }
    }
    return escaped
  }
}
