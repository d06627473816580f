/// The source of tests, whose multi-line literals can be written again.
///
/// A place is a line of the source as it was built, also after literals above it were written with more or fewer lines.
struct LiteralSource {
  private let lines: [String]
  /// What stands instead of some lines, by the first of them.
  private var replaced: [Int: (end: Int, lines: [String])] = [:]

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The source with all that was written.
  var text: String {
    var result: [String] = []
    var index = 0
    while index < lines.count {
      if let new = replaced[index] {
        result += new.lines
        index = new.end
      } else {
        result.append(lines[index])
        index += 1
      }
    }
    return result.joined(separator: "\n")
  }

  /// Writes the first multi-line literal from a line on again.
  ///
  /// - Parameters:
  ///   - old: what the literal was when the source was built.
  ///   - line: counted from 1.
  mutating func replace(_ old: String, by new: String, after line: Int) throws(Refusal) {
    guard
      let opening = lines.indices.dropFirst(line - 1).first(where: { lines[$0].hasSuffix(quotes) })
    else { throw .noLiteral }
    let start = lines[opening].dropLast(quotes.count)
    let marks = String(repeating: "#", count: start.reversed().prefix { $0 == "#" }.count)
    guard
      let closing = lines.indices.dropFirst(opening + 1).first(where: {
        lines[$0].drop { $0 == " " }.hasPrefix(quotes + marks)
      })
    else { throw .noLiteral }
    let indentation = String(lines[closing].prefix { $0 == " " })
    guard lines[(opening + 1)..<closing].elementsEqual(Self.lines(old, indentation)) else {
      throw .otherLiteral
    }
    let written = Self.marks(for: new, atLeast: marks)
    let rest = lines[closing].dropFirst(indentation.count + quotes.count + marks.count)
    let first = String(start.dropLast(marks.count)) + written + quotes
    let last = indentation + quotes + written + String(rest)
    let literal = [first] + Self.lines(new, indentation) + [last]
    if let earlier = replaced[opening], earlier.lines != literal { throw .twoTexts }
    replaced[opening] = (closing + 1, literal)
  }

  private static func lines(_ text: String, _ indentation: String) -> [String] {
    guard !text.isEmpty else { return [] }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.isEmpty ? "" : indentation + $0
    }
  }

  /// As many marks around the quotes as keep every backslash and every quote of a text what it is.
  private static func marks(for text: String, atLeast marks: String) -> String {
    var marks = marks
    while text.contains("\\" + marks) || text.contains(quotes + marks) { marks += "#" }
    return marks
  }

  /// Why a literal cannot be written.
  enum Refusal: Error {
    /// No multi-line literal follows.
    case noLiteral
    /// It has other lines, since the source was changed after it was built, or it is written with escapes.
    case otherLiteral
    /// The same literal is what two screens are compared with.
    case twoTexts
  }
}

private let quotes = #"""""#
