import TerminalModel

extension View {
  /// The session prompt, with its keys.
  public static let prompt: View = View(
    "Session prompt", .line,
    [
      Command(
        .submit, [.enter], short: "open",
        help: "Open the session"),
      Command(.up, [.up], help: "Session above"),
      Command(.down, [.down], short: "choose", help: "Session below"),
      Command(
        .page(.sessions), [.tab], short: "query",
        help: "All sessions, queried"),
      Command(.refresh, [.function(5), .control("r")], help: "Read the sessions again"),
      Command(.forgetSession, [.control("x")], help: "Forget the chosen session"),
      Command(.leaveInput, [.escape], help: "Back to the session"),
      Command(
        .quitOnEmptyLine, [.control("d")], short: "quit",
        help: "Quit on an empty line"),
    ] + Command.editing + [
      Command(.edit(.older), [.control("p")], help: "Previous line"),
      Command(.edit(.newer), [.control("n")], help: "Next line"),
    ] + Command.lineHelp + Command.everywhere)
}
