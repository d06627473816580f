/// What a key does.
public enum Action: Sendable, Hashable {
  // Moving.
  case up, down, halfPageUp, halfPageDown, pageUp, pageDown, first, last
  // Sessions and resources.
  case open, back, otherPane, refresh, sessionPrompt, json, nextWrong, previousSession,
    nextListed, previousListed, nextFailed, previousFailed, mark
  /// Opens the other of two things that a row is about.
  case openOther
  /// Opens a page over the session.
  case page(PageOpener)
  /// Stops what runs; where nothing runs it goes back.
  case cancelOrBack
  // The prompt.
  case submit, quitOnEmptyLine, forgetSession
  case edit(LineEdit)
  // Beta flags.
  case betas, toggle, fold, unfold, addFlag, removeFlag, undo, restoreDefaults, saveFlags, apply,
    leaveUnchanged, probe
  case enterFlag, leaveInput, askWithoutRefused
  // Filters and searches.
  case query, enterQuery, nextMatch, previousMatch
  // Copying.
  case copy, copyPath, copyAll, copyMenu, copyWebAddress, showText, showCopied
  // Everywhere.
  case help, explain, close, redraw, suspend, quit, quitAtOnce
}

extension Action {
  /// The group that help lists it in. It belongs to the action, so that a new one cannot be without.
  var group: CommandGroup {
    switch self {
    case .up, .down, .halfPageUp, .halfPageDown, .pageUp, .pageDown, .first, .last, .nextMatch,
      .previousMatch, .otherPane, .nextWrong, .nextFailed, .previousFailed:
      .move
    case .open, .openOther, .mark, .json, .page, .betas, .explain, .query, .fold, .unfold: .look
    case .edit, .toggle, .addFlag, .removeFlag, .undo, .restoreDefaults, .saveFlags,
      .enterFlag,
      .enterQuery, .forgetSession:
      .edit
    case .refresh, .probe, .askWithoutRefused, .sessionPrompt, .previousSession, .nextListed,
      .previousListed,
      .submit, .apply:
      .ask
    case .copy, .copyPath, .copyAll, .copyMenu, .copyWebAddress, .showText, .showCopied: .copy
    case .back, .cancelOrBack, .leaveUnchanged, .leaveInput, .quitOnEmptyLine, .help, .close,
      .redraw, .suspend, .quit, .quitAtOnce:
      .leave
    }
  }
}
