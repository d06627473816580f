/// What a command is for: the headings of help.
enum CommandGroup: String, Sendable, CaseIterable {
  case look = "Look"
  case edit = "Edit"
  case ask = "Ask"
  case copy = "Copy"
  case move = "Move"
  case leave = "Leave"
}

extension Action {
  /// The group that help lists it in. It belongs to the action, so that a new one cannot be without.
  var group: CommandGroup {
    switch self {
    case .up, .down, .halfPageUp, .halfPageDown, .pageUp, .pageDown, .first, .last, .nextMatch,
      .previousMatch, .otherPane:
      .move
    case .open, .json, .requests, .tree, .briefing, .outputs, .writers, .betas, .explain, .query,
      .fold, .unfold:
      .look
    case .edit, .toggle, .addFlag, .removeFlag, .undo, .restoreDefaults, .saveFlags, .enterFlag,
      .enterQuery, .forgetSession:
      .edit
    case .refresh, .askWithoutRefused, .sessionPrompt, .submit, .apply: .ask
    case .copy, .copyPath, .copyAll, .copyMenu, .copyWebAddress, .showText, .showCopied: .copy
    case .back, .cancelOrBack, .leaveUnchanged, .leaveInput, .quitOnEmptyLine, .help, .close,
      .redraw, .suspend, .quit, .quitAtOnce:
      .leave
    }
  }
}
