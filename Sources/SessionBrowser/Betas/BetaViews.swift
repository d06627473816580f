import TerminalModel

/// The list of beta flags and the line in which one's own are typed, with their keys.
extension View {
  public static let betas = View(
    "Beta flags", .list,
    [
      Command(
        .toggle, [.character(" ")], short: "toggle",
        help: "Switch the flag on or off; fold or unfold a group"),
      Command(.apply, [.enter], short: "apply", help: "Apply the flags and ask again"),
      Command(
        .leaveUnchanged, [.escape], short: "cancel",
        help: "Clear the filter; without one, leave the flags as they were"),
      Command(.close, [.character("q")], help: "Leave the flags as they were"),
      Command(
        .addFlag, [.character("a")], short: "add", help: "Type flags of one's own: a, or a,b,c"),
      Command(.removeFlag, [.character("x")], short: "remove", help: "Remove a flag of one's own"),
      Command(.undo, [.character("u")], short: "undo", help: "Take the last change back"),
      Command(.query, [.character("/")], short: "filter", help: "Filter the flags"),
      Command(
        .restoreDefaults, [.character("0")], short: "defaults",
        help: "Back to the defaults: the saved flags, else the required one alone"),
      Command(
        .saveFlags, [.character("S")], short: "save",
        help: "Save these flags as the defaults of later runs"),
      Command(.unfold, [.character("l"), .right], help: "Unfold a group"),
      Command(.fold, [.character("h"), .left], help: "Fold a group"),
    ] + Command.moving + Command.help + Command.everywhere)

  public static let betaInput = View(
    "Adding a beta flag", .line,
    Command.editing + Command.deletingForward + [
      Command(.enterFlag, [.enter], short: "add", help: "Add the flags and switch them on"),
      Command(.leaveInput, [.escape], short: "cancel", help: "Add nothing"),
    ] + Command.lineHelp + Command.everywhere)
}
