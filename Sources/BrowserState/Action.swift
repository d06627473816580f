/// What a key does.
public enum Action: Sendable, Hashable {
  // Moving.
  case up, down, pageUp, pageDown, first, last
  // Sessions and resources.
  case open, back, otherPane, refresh, sessionPrompt
  /// Stops what runs; where nothing runs it goes back.
  case cancelOrBack
  // The prompt.
  case submit, quitOnEmptyLine
  case edit(LineEdit)
  // Beta flags.
  case betas, toggle, fold, unfold, addFlag, removeFlag, undo, restoreDefaults, apply,
    leaveUnchanged
  case enterFlag, leaveInput
  // Everywhere.
  case help, explain, close, redraw, suspend, quit, quitAtOnce
}
