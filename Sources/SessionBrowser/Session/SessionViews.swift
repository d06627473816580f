import TerminalModel

/// The two panes of an open session, with their keys.
extension View {
  public static let list = View(
    "Resource list", .list,
    [
      Command(
        .open, [.enter, .character("l"), .right], short: "open",
        help: "Open the resource: ask for it alone, and go to its detail"),
      Command(
        .copy, [.character("y")], short: "copy",
        help: "Copy the main fact: the branch or SHA, the file ID, the store ID"),
      explain, flags,
      Command(.query, [.character("/")], short: "filter", help: "Filter the list"),
      Command(.nextWrong, [.character("!")], help: "Go to the next row with something wrong"),
    ] + asking + [
      Command(.back, [.character("h"), .left], help: "Go back to the list"), cancel,
    ] + looking + copying + Command.moving + Command.help + [
      .redraw, .suspend, Command(.quit, [.character("q")], short: "quit", help: "Quit"),
      .quitAtOnce,
    ])

  public static let detail = View(
    "Resource detail", .text,
    [
      Command(
        .open, [.enter, .character("l"), .right], short: "open",
        help: "Open what the field leads to, or read its whole value"),
      Command(.copy, [.character("y")], short: "copy", help: "Copy the field's value, whole"),
      explain, flags,
    ] + Command.searching + asking + [
      Command(
        .back, [.character("h"), .left, .character("q")], short: "back",
        help: "Go back to the list"), cancel,
    ] + looking + copying + Command.movingInText + Command.help + Command.everywhere)

  private static let explain = Command(
    .explain, [.character("e")], short: "explain",
    help: "Explain what failed: message, likely causes, request, attempts")

  private static let flags = Command(
    .betas, [.character("b")], short: "betas", help: "Choose the beta flags that are sent")

  private static let cancel = Command(
    .cancelOrBack, [.escape],
    help: "Cancel the running request; else clear the filter, else go back")

  private static let asking = [
    Command(
      .refresh, [.character("r"), .control("r"), .function(5)], short: "refresh",
      help: "Ask again: for the list, or for the one resource"),
    Command(
      .askWithoutRefused, [.character("w")],
      help: "Ask again without the beta flags that were refused"),
  ]

  private static let looking = [
    Command(.json, [.character("J")], short: "JSON", help: "Show the answer's JSON as it came"),
    Command(.otherPane, [.tab, .backTab], short: "pane", help: "Go to the other pane"),
    Command(.tree, [.character("t")], help: "Mounts by path"),
    Command(
      .briefing, [.character("I")], help: "What the agent is told of the mounts"),
    Command(.outputs, [.character("U")], help: "Output files of the session"),
    Command(
      .writers, [.character("W")], help: "Other writers: running sessions that mount the store"),
    Command(.requests, [.character("L")], help: "Request log: every request of this run"),
    Command(.sessionPrompt, [.character("s")], short: "session", help: "Open another session"),
    Command(.previousSession, [.character("-")], help: "Open the session before this one"),
  ]

  private static let copying = [
    Command(.copyMenu, [.character("c")], help: "Choose what to copy"),
    Command(
      .copyWebAddress, [.character("o")],
      help: "Show and copy the repository's web address, at its branch or commit"),
  ]
}
