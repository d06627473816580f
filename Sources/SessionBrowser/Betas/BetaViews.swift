import TerminalModel

/// The list of beta flags and the line in which flags are typed, with their keys.
extension View {
  public static let betas = View(
    "Beta flags", .list,
    [
      Command(
        .toggle, [.character(" ")], short: "toggle", help: "Toggle the flag"),
      Command(.apply, [.enter], short: "apply", help: "Apply; fold on a heading"),
      Command(.leaveUnchanged, [.escape], short: "cancel", help: "Clear filter, or cancel"),
      Command(.probe, [.character("P")], short: "probe", help: "Probe flags on, or a group"),
      Command(.addFlag, [.character("a")], short: "add", help: "Type flags: a, or a,b,c"),
      Command(.query, [.character("/")], short: "filter", help: "Filter the flags"),
      Command(.saveFlags, [.character("S")], short: "save", help: "Save as your defaults"),
      Command(.close, [.character("q")], help: "Cancel"),
      Command(.removeFlag, [.character("x")], help: "Remove your own flag"),
      Command(.undo, [.character("u")], help: "Undo the last change"),
      Command(.restoreDefaults, [.character("0")], help: "Back to the defaults"),
      Command(.askWithoutRefused, [.character("w")], help: "Switch refused flags off"),
      Command(.explain, [.character("e")], help: "Explain the answer"),
      Command(.unfold, [.character("l"), .right], help: "Unfold; what differs"),
      Command(.fold, [.character("h"), .left], help: "Fold"),
    ] + Command.movingBesideSpace + Command.help + Command.everywhere)

  public static let betaInput = View(
    "Adding a beta flag", .line,
    Command.editing + Command.deletingForward + [
      Command(.enterFlag, [.enter], short: "add", help: "Add the flags, on"),
      Command(.leaveInput, [.escape], short: "cancel", help: "Cancel"),
    ] + Command.lineHelp + Command.everywhere)
}
