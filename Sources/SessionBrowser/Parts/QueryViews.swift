import TerminalModel

/// The lines in which a filter of a list or a search in a text is typed, with their keys.
extension View {
  public static let filterInput = View(
    "Typing a filter", .line,
    editing + [
      Command(
        .enterQuery, [.enter], short: "keep", help: "Keep the filter"),
      Command(.leaveInput, [.escape], short: "clear", help: "Clear the filter"),
      Command(.down, [.down], help: "Down"),
      Command(.up, [.up], help: "Up"),
    ] + Command.lineHelp + Command.everywhere)

  public static let searchInput = View(
    "Typing a search", .line,
    editing + [
      Command(.enterQuery, [.enter], short: "search", help: "Next match"),
      Command(.leaveInput, [.escape], short: "cancel", help: "Cancel"),
    ] + Command.lineHelp + Command.everywhere)

  private static let editing = Command.editing + Command.deletingForward
}
