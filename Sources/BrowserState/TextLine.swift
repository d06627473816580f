import DisplayText
import TerminalModel

/// One line of a text that is scrolled: pieces with their columns and meanings.
public struct TextLine: Sendable, Hashable {
  public struct Piece: Sendable, Hashable {
    public let column: Int
    public let text: SafeText
    public let style: Style
  }

  public private(set) var pieces: [Piece] = []

  init() {}

  init(_ text: SafeText, _ style: Style, column: Int = 0) { add(text, style, column: column) }

  mutating func add(_ text: SafeText, _ style: Style, column: Int) {
    guard !text.isEmpty else { return }
    pieces.append(Piece(column: column, text: text, style: style))
  }
}
