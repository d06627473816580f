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

  /// A text in lines of a width, each knowing how it goes on from the one before.
  ///
  /// - Parameter atSpaces: whether lines end between words where they can; else wherever one is full.
  static func paragraph(
    _ text: SafeText, atSpaces: Bool, width: Int, style: Style, column: Int
  ) -> [TextLine] {
    let parts = atSpaces ? text.wrapped(to: width) : text.brokenAtWidth(width)
    var rest = text.plain.utf8[...]
    return parts.enumerated().map { index, part in
      var line = TextLine(part, style, column: column)
      let spaces = index == 0 || !atSpaces ? 0 : rest.prefix { $0 == UInt8(ascii: " ") }.count
      if index > 0 { line.joint = spaces > 0 ? .space : .none }
      rest = rest.dropFirst(spaces + part.plain.utf8.count)
      return line
    }
  }

  /// Puts a text before what the line says.
  mutating func lead(with text: SafeText, _ style: Style, column: Int) {
    guard !text.isEmpty else { return }
    pieces.insert(Piece(column: column, text: text, style: style), at: 0)
  }

  /// Moves what it says to the left until it ends within a width, as far as there is room.
  mutating func shift(into width: Int) {
    pieces = pieces.map {
      Piece(
        column: max(0, min($0.column, width - $0.text.width)), text: $0.text, style: $0.style)
    }
  }

  /// What it says, for a search.
  var text: String { pieces.map(\.text.plain).joined(separator: " ") }
}
