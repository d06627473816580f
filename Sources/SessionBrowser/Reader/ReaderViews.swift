import TerminalModel

/// The texts that lie over the screen, with their keys.
extension ReaderTopic {
  static let views: [View] = [
    .request, .explanation, .value, .briefing, .flag, .memory, .change, .call,
  ]
}

extension View {
  public static let request = text(
    "Request",
    [
      Command(.json, [.character("J")], short: "json", help: "JSON of the answer"),
      Command(.copy, [.character("y")], short: "curl", help: "Copy the request as curl"),
    ])

  public static let explanation = View(
    "Failure", .text,
    [
      Command(.askWithoutRefused, [.character("w")], help: "Ask without refused flags")
    ] + Command.searching + copying + [.showCopied] + Command.moving + Command.quietHelp
      + Command.closing("explanation", .character("h"), .left, .character("e"))
      + Command.everywhere)

  public static let value = text("Text", copying)
  public static let briefing = text("What the agent is told", copying)
  public static let flag = text("What a flag changes", copying)
  public static let memory = text("Memory", Command.refreshing + copying)
  public static let change = text("Change of a memory", Command.refreshing + copying)

  public static let call = text(
    "Call",
    [Command(.json, [.character("J")], short: "JSON", help: "JSON of the events")]
      + Command.refreshing + copying)

  private static let copying = [
    Command(.copy, [.character("y")], short: "copy", help: "Copy the whole text")
  ]

  private static func text(_ title: String, _ commands: [Command]) -> View {
    View(
      title, .text,
      Command.searching + commands + [.showCopied] + Command.moving + Command.quietHelp
        + Command.closing("text", .character("h"), .left) + Command.everywhere)
  }
}
