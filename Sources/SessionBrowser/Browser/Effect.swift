import Presentation
import SessionModels

/// Something the browser wants done in the world. It decides, and others perform.
public enum Effect: Sendable, Hashable {
  /// Ask the service with these flags; replies carry the token.
  case ask(Token, Question, BetaSelection)
  /// Nobody waits for that reply any more.
  case cancel(Token)
  /// Get a text out of the program by this way; `Message.copied` says how it went.
  case copy(CopyItem, CopyRoute)
  /// Keep a session that was opened for the prompt of later runs.
  case remember(RecentSession)
  /// Keep that session no longer.
  case forget(RecentSession)
  /// Keep flags for later runs; `Message.said` says where.
  case saveFlags(BetaSelection)
  /// Draw the whole screen again.
  case redraw
  /// Stop the program until its shell continues it.
  case suspend
  /// End the program.
  case quit(Ending)
}

/// What the service can be asked.
public enum Question: Sendable, Hashable {
  case session(String)
  /// All pages of the session's resources.
  case resources(session: String)
  case resource(String, session: String)
  /// What became of some resources.
  case check(CheckQuestion, session: String)
  /// What somebody opened.
  case lookup(Lookup)
  /// Nothing: the reply comes when that time has passed.
  case pause(Duration)
}

/// How the program ends.
public enum Ending: Sendable, Hashable {
  case done
  /// `Ctrl-C`.
  case interrupted
}
