import TerminalModel

/// The texts that lie over the screen, with their keys.
extension ReaderTopic {
  static let views: [View] = [
    .request, .explanation, .value, .tree, .briefing, .outputs, .memory, .change, .help,
  ]
}

extension View {
  public static let request = text(
    "Request",
    [
      Command(.json, [.character("J")], short: "json", help: "Show the answer's JSON"),
      Command(
        .copy, [.character("y")], short: "curl",
        help: "Copy the request as a curl command, the key as a variable"),
    ])

  public static let explanation = View(
    "Failure explained", .text,
    [
      Command(
        .askWithoutRefused, [.character("w")],
        help: "Ask again without the beta flags that the service refused")
    ] + Command.searching + copying + Command.movingInText + Command.quietHelp
      + Command.closing("explanation", .character("h"), .left, .character("e"))
      + Command.everywhere)

  public static let value = text("Text", copying)
  public static let tree = text("Mounts by path", copying)
  public static let briefing = text("What the agent is told", copying)
  public static let outputs = text("What the session put out", Command.refreshing + copying)
  public static let memory = text("Memory", Command.refreshing + copying)
  public static let change = text("Change of a memory", Command.refreshing + copying)

  public static let help = View(
    "Help", .text,
    Command.searching + Command.movingInText
      + Command.closing("help", .character("h"), .left, .character("?"), .function(1))
      + Command.everywhere)

  private static let copying = [
    Command(.copy, [.character("y")], short: "copy", help: "Copy the whole text")
  ]

  private static func text(_ title: String, _ commands: [Command]) -> View {
    View(
      title, .text,
      Command.searching + commands + Command.movingInText + Command.quietHelp
        + Command.closing("text", .character("h"), .left) + Command.everywhere)
  }
}
