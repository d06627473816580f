import TerminalModel

/// The two panes of an open session, with their keys.
extension View {
  public static let list = View(
    "Resource list", .list,
    [openResource] + look + [filter] + ask + [copyID] + copying + Command.moving + leaving)

  public static let detail = View(
    "Resource detail", .text,
    [openField] + look + ask + Command.searching + [copyValue] + copying + Command.movingInText
      + leaving)

  private static let openResource = Command(
    .open, [.enter, .character("l"), .right], short: "open",
    help: "Open the resource: ask the service for it alone, and go to its detail")
  private static let openField = Command(
    .open, [.enter, .character("l"), .right],
    help: "Open what the field leads to: a store's memories, what the session wrote, a text whole")
  private static let filter = Command(
    .query, [.character("/")], short: "filter", help: "Filter the list")

  private static let look = [
    Command(.back, [.character("h"), .left], help: "Go back to the list"),
    Command(
      .cancelOrBack, [.escape],
      help: "Stop the request that runs; when nothing runs, clear the filter or go back"),
    Command(.otherPane, [.tab, .backTab], short: "pane", help: "Go to the other pane"),
    Command(.betas, [.character("b")], short: "betas", help: "Choose the beta flags that are sent"),
    Command(
      .json, [.character("J")], short: "json", help: "Show the answer's JSON, exactly as it came"),
  ]

  private static let ask = [
    Command(
      .refresh, [.character("r"), .control("r"), .function(5)], short: "refresh",
      help: "Ask again for what the pane shows: the list, or the one resource"),
    Command(
      .explain, [.character("e")],
      help: "Explain what failed: the whole message, likely causes, what was asked, every attempt"),
    Command(
      .askWithoutRefused, [.character("w")],
      help: "Ask again without the beta flags that the service refused"),
    Command(.tree, [.character("t")], help: "Show the mounts as a tree of the sandbox's paths"),
    Command(
      .briefing, [.character("I")],
      help: "Show what the agent is told of the mounts, instructions whole"),
    Command(.outputs, [.character("U")], help: "Show the files that the session put out"),
    Command(
      .writers, [.character("W")],
      help: "Show who else may write to the memory store: running sessions that mount it"),
    Command(.requests, [.character("L")], help: "Show every request of this run"),
    Command(.sessionPrompt, [.character("s")], short: "session", help: "Open another session"),
  ]

  private static let copyID = Command(
    .copy, [.character("y")], help: "Copy the resource's id; of a memory store, the store's")
  private static let copyValue = Command(
    .copy, [.character("y")], short: "copy", help: "Copy the value under the cursor, whole")

  private static let copying = [
    Command(
      .copyMenu, [.character("c")], short: "copy",
      help: "Choose what to copy: id, path, address, branch or SHA, JSON, curl, command"),
    Command(
      .copyWebAddress, [.character("o")],
      help: "Show and copy the repository's web address, at its branch or commit"),
  ]

  private static let leaving =
    Command.help + [
      .redraw, .suspend, Command(.quit, [.character("q")], short: "quit", help: "Quit"),
      .quitAtOnce,
    ]
}
