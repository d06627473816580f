import DisplayText
import TerminalModel

/// One line of a text that is scrolled: pieces with their columns and meanings.
public struct TextLine: Sendable, Hashable {
  public struct Piece: Sendable, Hashable {
    public let column: Int
    public let text: SafeText
    public let style: Style
  }

  /// How a line belongs to the one before.
  enum Joint: Sendable, Hashable {
    /// It begins something new.
    case start
    /// It goes on behind a space at which the text was broken.
    case space
    /// It goes on in the middle of a word that was broken.
    case none
  }

  public private(set) var pieces: [Piece] = []
  var joint = Joint.start

  init() {}

  init(_ text: SafeText, _ style: Style, column: Int = 0) { add(text, style, column: column) }

  mutating func add(_ text: SafeText, _ style: Style, column: Int) {
    guard !text.isEmpty else { return }
    pieces.append(Piece(column: column, text: text, style: style))
  }

  /// What it says, for a search.
  var text: String { pieces.map(\.text.plain).joined(separator: " ") }
}
