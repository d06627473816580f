import TerminalModel

/// The two panes of an open session, with their keys.
extension View {
  public static let list = View(
    "Resource list", .list,
    [
      Command(
        .open, [.enter, .character("l"), .right], short: "open", help: "Open the resource"),
      Command(.copy, [.character("y")], short: "copy", help: "Copy the main fact"),
      explain, flags,
      Command(.query, [.character("/")], short: "filter", help: "Filter the list"),
      Command(.nextWrong, [.character("!")], help: "Next row that is wrong"),
    ] + asking + [
      Command(.back, [.character("h"), .left], help: "Back to the list"), cancel,
    ] + looking + copying + Command.moving + Command.help + [
      .redraw, .suspend, Command(.quit, [.character("q")], short: "quit", help: "Quit"),
      .quitAtOnce,
    ])

  public static let detail = View(
    "Resource detail", .text,
    [
      Command(.open, [.enter, .character("l"), .right], short: "open", help: "Open the field"),
      Command(.copy, [.character("y")], short: "copy", help: "Copy the value"),
      explain, flags,
    ] + Command.searching + asking + [
      Command(
        .back, [.character("h"), .left, .character("q")], short: "back", help: "Back to the list"),
      cancel,
    ] + looking + copying + Command.moving + Command.help + Command.everywhere)

  private static let explain = Command(
    .explain, [.character("e")], short: "explain", help: "Explain the failure")

  private static let flags = Command(
    .betas, [.character("b")], short: "betas", help: "Beta flags")

  private static let cancel = Command(
    .cancelOrBack, [.escape], help: "Cancel, or go back")

  private static let asking = [
    Command(
      .refresh, [.character("r"), .control("r"), .function(5)], short: "refresh",
      help: "Ask again"),
    Command(.askWithoutRefused, [.character("w")], help: "Ask without refused flags"),
  ]

  private static let looking =
    [
      Command(.json, [.character("J")], short: "JSON", help: "JSON of the answer"),
      Command(.otherPane, [.tab, .backTab], short: "pane", help: "Other pane"),
      Command(.page(.tree), [.character("t")], help: "Mounts by path"),
      Command(.page(.briefing), [.character("I")], help: "What the agent is told"),
      Command(.page(.outputs), [.character("U")], help: "Output files"),
      Command(.page(.writers), [.character("W")], help: "Who may write to the store"),
      Command(.page(.calls), [.character("E")], help: "Calls that name the mount"),
      Command(.page(.requests), [.character("L")], help: "Request log"),
      Command(.sessionPrompt, [.character("s")], short: "session", help: "Open another session"),
      Command(.previousSession, [.character("-")], help: "The session before"),
      Command(.page(.sessions), [.character("S")], help: "Sessions, with a query"),
      Command(.page(.session), [.character("i")], help: "All of the session"),
      Command(.nextListed, [.character("}")], help: "Session after"),
      Command(.previousListed, [.character("{")], help: "Session before"),
    ] + Command.comparing

  private static let copying = [
    Command(.copyMenu, [.character("c")], help: "Choose what to copy"),
    Command(.copyWebAddress, [.character("o")], help: "Copy the web address"),
    Command.showCopied,
  ]
}
