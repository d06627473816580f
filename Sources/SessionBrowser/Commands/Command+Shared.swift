import TerminalModel

/// Rows of the command table that several views have.
extension Command {
  /// Moving in a list or a text.
  static let moving = rows(turningPagesWith: [.character(" ")])

  /// Moving in a list where the space bar does something else.
  static let movingBesideSpace = rows(turningPagesWith: [])

  private static func rows(turningPagesWith keys: [Key]) -> [Command] {
    [
      Command(.down, [.character("j"), .down], help: "Down"),
      Command(.up, [.character("k"), .up], help: "Up"),
      Command(.halfPageDown, [.control("d")], help: "Half a page down"),
      Command(.halfPageUp, [.control("u")], help: "Half a page up"),
      Command(.pageDown, [.pageDown] + keys + [.control("f")], help: "A page down"),
      Command(.pageUp, [.pageUp, .control("b")], help: "A page up"),
      Command(.first, [.character("g"), .home], help: "To the first"),
      Command(.last, [.character("G"), .end], help: "To the last"),
    ]
  }

  /// Searching in a text.
  static let searching = [
    Command(.query, [.character("/")], help: "Search in the text"),
    Command(.nextMatch, [.character("n")], help: "Next match"),
    Command(.previousMatch, [.character("N")], help: "Previous match"),
  ]

  /// Editing a line that is typed.
  static let editing = [
    Command(.edit(.left), [.left, .control("b")], help: "One character left"),
    Command(.edit(.right), [.right, .control("f")], help: "One character right"),
    Command(.edit(.wordLeft), [.wordLeft, .alt("b")], help: "One word left"),
    Command(.edit(.wordRight), [.wordRight, .alt("f")], help: "One word right"),
    Command(.edit(.lineStart), [.home, .control("a")], help: "Start of the line"),
    Command(.edit(.lineEnd), [.end, .control("e")], help: "End of the line"),
    Command(.edit(.deleteBackward), [.backspace], help: "Delete before the cursor"),
    Command(.edit(.deleteForward), [.delete], help: "Delete at the cursor"),
    Command(.edit(.killToEnd), [.control("k")], help: "Cut to the end"),
    Command(.edit(.killToStart), [.control("u")], help: "Cut to the start"),
    Command(
      .edit(.killWordBackward), [.control("w"), .alt("\u{7F}")], help: "Cut the word before"),
    Command(.edit(.killWordForward), [.alt("d")], help: "Cut the word after"),
    Command(.edit(.yank), [.control("y")], help: "Put back what was cut"),
    Command(.edit(.transpose), [.control("t")], help: "Exchange two characters"),
  ]

  /// `Ctrl-D` in a line that an empty one does not quit from.
  static let deletingForward = [
    Command(.edit(.deleteForward), [.control("d")], help: "Delete at the cursor")
  ]

  /// Asking again for what a page shows.
  static let refreshing = [
    Command(
      .refresh, [.character("r"), .control("r"), .function(5)], short: "refresh", help: "Ask again")
  ]

  /// Showing what was copied, where the terminal does not tell whether it took it.
  static let showCopied = Command(
    .showCopied, [.character("v")], help: "Show the text copied last")

  /// Help on a page that names it in its bottom line.
  static let help = [
    Command(.help, [.character("?"), .function(1)], short: "help", help: "Help")
  ]

  /// Help on a page whose bottom line has more important things to name.
  static let quietHelp = [Command(.help, [.character("?"), .function(1)], help: "Help")]

  /// Help where `?` is text.
  static let lineHelp = [Command(.help, [.function(1)], short: "help", help: "Help")]

  /// What every view has.
  static let everywhere = [redraw, suspend, quitAtOnce]

  static let redraw = Command(.redraw, [.control("l")], help: "Redraw")
  static let suspend = Command(.suspend, [.control("z")], help: "Suspend")
  static let quitAtOnce = Command(.quitAtOnce, [.control("c")], help: "Quit at once (status 130)")

  /// Closing a page.
  ///
  /// - Parameter keys: those beside `Esc` and `q`.
  static func closing(_ what: String, _ keys: Key...) -> [Command] {
    [
      Command(
        .close, [.escape, .character("q")] + keys, short: "close", help: "Close the " + what)
    ]
  }
}
