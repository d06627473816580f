import CTerminal

/// Gives memory back to the system that answers needed and nothing needs any more.
///
/// The C library keeps what is freed below anything that is still used: after an hour of large lists and small ones that was
/// ten times what the program held.
struct FreedMemory {
  /// Whether an answer was taken since.
  private var isDue = false
  private var session: String?

  /// Notes that an answer was taken.
  mutating func note() { isDue = true }

  /// To be called when nothing is left to do: it may take a millisecond.
  ///
  /// - Parameter session: the session that is open; with another one the list of the last is gone.
  mutating func giveBack(_ session: String?) {
    guard isDue || session != self.session else { return }
    (isDue, self.session) = (false, session)
    terminal_give_back_memory()
  }
}
