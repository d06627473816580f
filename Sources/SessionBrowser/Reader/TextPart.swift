import DisplayText
import Presentation
import SessionModels
import TerminalModel

/// A part of a text that is read, laid out when it is seen.
enum TextPart: Sendable, Equatable {
  /// Lines that are short and few, and were made for the width.
  case lines([TextLine])
  case text(TextChunk)
  /// Lines that are cut at the right edge.
  case cut([SafeText])
  case comparison([TextComparison.Line])

  /// How many lines or short texts a part has at most.
  private static let itemLimit = 256

  static func text(_ text: String) -> [TextPart] { TextChunk.chunks(of: text).map(TextPart.text) }

  static func cut(_ lines: [SafeText]) -> [TextPart] { parts(of: lines).map(TextPart.cut) }

  static func comparison(_ lines: [TextComparison.Line]) -> [TextPart] {
    parts(of: lines).map(TextPart.comparison)
  }

  private static func parts<Item>(of items: [Item]) -> [[Item]] {
    stride(from: 0, to: items.count, by: itemLimit).map {
      Array(items[$0..<min(items.count, $0 + itemLimit)])
    }
  }

  func lines(width: Int) -> [TextLine] {
    let column = min(1, width - 1)
    switch self {
    case .lines(let lines): return lines
    case .text(let chunk):
      return chunk.lines.flatMap {
        TextLine.paragraph(
          $0, atSpaces: true, width: max(1, width - 2), style: .plain, column: column)
      }
    case .cut(let lines):
      return lines.map { TextLine($0.clipped(to: max(1, width - 2)), .plain, column: column) }
    case .comparison(let lines): return lines.flatMap { Self.lines(of: $0, width: width) }
    }
  }

  /// How many lines it has, about.
  func estimate(width: Int) -> Int {
    switch self {
    case .lines(let lines): lines.count
    case .text(let chunk): max(1, chunk.byteCount / max(1, width - 2))
    case .cut(let lines): lines.count
    case .comparison(let lines): lines.count
    }
  }

  /// How many bytes would be laid out.
  var byteCount: Int {
    switch self {
    case .lines: 0
    case .text(let chunk): chunk.byteCount
    case .cut(let lines): lines.reduce(0) { $0 + $1.plain.utf8.count + 1 }
    case .comparison(let lines): lines.reduce(0) { $0 + $1.decoded.utf8.count + 1 }
    }
  }

  /// Whether a match may begin in it, found without laying it out.
  func mayHold(_ matcher: TextMatcher) -> Bool {
    switch self {
    case .lines: true
    case .text(let chunk): chunk.mayHold(matcher)
    case .cut(let lines): lines.contains { matcher.isIn($0.plain) }
    case .comparison(let lines): lines.contains { matcher.isIn($0.decoded) }
    }
  }

  /// Whether a match begins in it and ends in the part behind it.
  func isMatchCut(_ matcher: TextMatcher) -> Bool {
    if case .text(let chunk) = self { chunk.isMatchCut(matcher) } else { false }
  }

  /// A line of a comparison behind its mark.
  private static func lines(of line: TextComparison.Line, width: Int) -> [TextLine] {
    let style: Style =
      switch line.kind {
      case .kept: .plain
      case .removed: .failure
      case .added: .safe
      }
    let shown = ShownText(line.decoded)
    var lines = TextLine.paragraph(
      SafeText(shown.decoded) + (shown.rest().map { " " + $0 } ?? ""), atSpaces: true,
      width: max(1, width - 4), style: style, column: min(3, max(0, width - 1)))
    if lines.isEmpty { lines = [TextLine()] }
    lines[0].lead(with: line.kind.mark, style, column: min(1, width - 1))
    return lines
  }
}
