/// What a key does.
public enum Action: Sendable, Hashable {
  // Moving.
  case up, down, halfPageUp, halfPageDown, pageUp, pageDown, first, last
  // Sessions and resources.
  case open, back, otherPane, refresh, sessionPrompt, json, requests, tree,
    briefing, outputs, writers, nextWrong, previousSession
  /// Stops what runs; where nothing runs it goes back.
  case cancelOrBack
  // The prompt.
  case submit, quitOnEmptyLine, forgetSession
  case edit(LineEdit)
  // Beta flags.
  case betas, toggle, fold, unfold, addFlag, removeFlag, undo, restoreDefaults, saveFlags, apply,
    leaveUnchanged
  case enterFlag, leaveInput, askWithoutRefused
  // Filters and searches.
  case query, enterQuery, nextMatch, previousMatch
  // Copying.
  case copy, copyPath, copyAll, copyMenu, copyWebAddress, showText, showCopied
  // Everywhere.
  case help, explain, close, redraw, suspend, quit, quitAtOnce
}
