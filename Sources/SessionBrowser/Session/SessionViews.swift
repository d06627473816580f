import TerminalModel

/// The two panes of an open session, with their keys.
extension View {
  public static let list = View(
    "Resource list", .list,
    [openResource] + look + [filter] + ask + [copyID] + copying + Command.moving + leaving)

  public static let detail = View(
    "Resource detail", .text,
    [openField] + look + ask + Command.searching + [copyValue] + copying + Command.moving
      + leaving)

  private static let openResource = Command(
    .open, [.enter, .character("l"), .right], short: "open",
    help: "Open the resource")
  private static let openField = Command(
    .open, [.enter, .character("l"), .right],
    help: "Open the field")
  private static let filter = Command(
    .query, [.character("/")], short: "filter", help: "Filter the list")

  private static let look = [
    Command(.back, [.character("h"), .left], help: "Back to the list"),
    Command(
      .cancelOrBack, [.escape],
      help: "Cancel, or go back"),
    Command(.otherPane, [.tab, .backTab], short: "pane", help: "Other pane"),
    Command(.betas, [.character("b")], short: "betas", help: "Beta flags"),
    Command(
      .json, [.character("J")], short: "json", help: "JSON of the answer"),
  ]

  private static let ask = [
    Command(
      .refresh, [.character("r"), .control("r"), .function(5)], short: "refresh",
      help: "Ask again"),
    Command(
      .explain, [.character("e")],
      help: "Explain the failure"),
    Command(
      .askWithoutRefused, [.character("w")],
      help: "Ask without refused flags"),
    Command(.tree, [.character("t")], help: "Mounts by path"),
    Command(
      .briefing, [.character("I")],
      help: "What the agent is told"),
    Command(.outputs, [.character("U")], help: "Output files"),
    Command(
      .writers, [.character("W")],
      help: "Other writers of the store"),
    Command(.requests, [.character("L")], help: "Request log"),
    Command(.sessionPrompt, [.character("s")], short: "session", help: "Open another session"),
  ]

  private static let copyID = Command(
    .copy, [.character("y")], help: "Copy the ID")
  private static let copyValue = Command(
    .copy, [.character("y")], short: "copy", help: "Copy the value")

  private static let copying = [
    Command(
      .copyMenu, [.character("c")], short: "copy",
      help: "Choose what to copy"),
    Command(
      .copyWebAddress, [.character("o")],
      help: "Copy the web address"),
    Command.showCopied,
  ]

  private static let leaving =
    Command.help + [
      .redraw, .suspend, Command(.quit, [.character("q")], short: "quit", help: "Quit"),
      .quitAtOnce,
    ]
}
