import TerminalModel

/// The lines in which a filter of a list or a search in a text is typed, with their keys.
extension View {
  public static let filterInput = View(
    "Typing a filter", .line,
    editing + [
      Command(
        .enterQuery, [.enter], short: "keep", help: "Keep the filter and go back to the list"),
      Command(.leaveInput, [.escape], short: "clear", help: "Clear the filter"),
      Command(.down, [.down], help: "Down in the list"),
      Command(.up, [.up], help: "Up in the list"),
    ] + Command.lineHelp + Command.everywhere)

  public static let searchInput = View(
    "Typing a search", .line,
    editing + [
      Command(.enterQuery, [.enter], short: "search", help: "Go to the next match"),
      Command(.leaveInput, [.escape], short: "cancel", help: "Search nothing"),
    ] + Command.lineHelp + Command.everywhere)

  private static let editing = Command.editing + Command.deletingForward
}
