import TerminalModel

/// Rows of the command table that several views have.
extension Command {
  /// Moving in a list.
  static let moving = [
    Command(.down, [.character("j"), .down], help: "Down"),
    Command(.up, [.character("k"), .up], help: "Up"),
    Command(.pageDown, [.pageDown, .control("d"), .control("f")], help: "A page down"),
    Command(.pageUp, [.pageUp, .control("u"), .control("b")], help: "A page up"),
    Command(.first, [.character("g"), .home], help: "To the first"),
    Command(.last, [.character("G"), .end], help: "To the last"),
  ]

  /// Moving in a text: the space bar turns pages there.
  static let movingInText =
    moving.prefix(4) + [Command(.pageDown, [.character(" ")], help: "A page down")]
    + moving.dropFirst(4)

  /// Searching in a text.
  static let searching = [
    Command(.query, [.character("/")], help: "Search in the text"),
    Command(.nextMatch, [.character("n")], help: "To the next match"),
    Command(.previousMatch, [.character("N")], help: "To the match before"),
  ]

  /// Editing a line that is typed.
  static let editing = [
    Command(.edit(.left), [.left, .control("b")], help: "One character left"),
    Command(.edit(.right), [.right, .control("f")], help: "One character right"),
    Command(.edit(.wordLeft), [.wordLeft, .alt("b")], help: "One word left"),
    Command(.edit(.wordRight), [.wordRight, .alt("f")], help: "One word right"),
    Command(.edit(.lineStart), [.home, .control("a")], help: "To the start of the line"),
    Command(.edit(.lineEnd), [.end, .control("e")], help: "To the end of the line"),
    Command(.edit(.deleteBackward), [.backspace], help: "Delete the character before the cursor"),
    Command(.edit(.deleteForward), [.delete], help: "Delete the character under the cursor"),
    Command(.edit(.killToEnd), [.control("k")], help: "Cut to the end of the line"),
    Command(.edit(.killToStart), [.control("u")], help: "Cut to the start of the line"),
    Command(
      .edit(.killWordBackward), [.control("w"), .alt("\u{7F}")],
      help: "Cut the word before the cursor"),
    Command(.edit(.killWordForward), [.alt("d")], help: "Cut the word after the cursor"),
    Command(.edit(.yank), [.control("y")], help: "Put back what was cut"),
    Command(.edit(.transpose), [.control("t")], help: "Exchange the characters around the cursor"),
  ]

  /// `Ctrl-D` in a line that an empty one does not quit from.
  static let deletingForward = [
    Command(.edit(.deleteForward), [.control("d")], help: "Delete the character under the cursor")
  ]

  /// Asking again for what a page shows.
  static let refreshing = [
    Command(
      .refresh, [.character("r"), .control("r"), .function(5)], short: "refresh", help: "Ask again")
  ]

  /// Help on a page that names it in its bottom line.
  static let help = [
    Command(
      .help, [.character("?"), .function(1)], short: "help", help: "The keys of this screen")
  ]

  /// Help on a page whose bottom line has more important things to name.
  static let quietHelp = [
    Command(.help, [.character("?"), .function(1)], help: "The keys of this screen")
  ]

  /// Help where `?` is text.
  static let lineHelp = [
    Command(.help, [.function(1)], short: "help", help: "The keys of this screen")
  ]

  /// What every view has.
  static let everywhere = [redraw, suspend, quitAtOnce]

  static let redraw = Command(.redraw, [.control("l")], help: "Draw the screen anew")
  static let suspend = Command(
    .suspend, [.control("z")], help: "Suspend the program; fg continues it")
  static let quitAtOnce = Command(
    .quitAtOnce, [.control("c")], help: "Quit at once, from anywhere (exit status 130)")

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
