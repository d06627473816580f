import TerminalModel

extension View {
  /// The session prompt, with its keys.
  public static let prompt = View(
    "Session prompt", .line,
    [
      Command(
        .submit, [.enter], short: "open",
        help:
          "Open the session that is typed; on an empty line, or after Up or Down, the chosen one"),
      Command(.up, [.up], help: "Choose the session above"),
      Command(.down, [.down], short: "choose", help: "Choose the session below"),
      Command(.forgetSession, [.control("x")], help: "Forget the recent session that is chosen"),
      Command(.leaveInput, [.escape], help: "Return to the open session"),
      Command(
        .quitOnEmptyLine, [.control("d")], short: "quit",
        help: "Quit on an empty line; else delete the character under the cursor"),
    ] + Command.editing + [
      Command(.edit(.older), [.control("p")], help: "The line typed before"),
      Command(.edit(.newer), [.control("n")], help: "The line typed after"),
    ] + Command.lineHelp + Command.everywhere)
}
