import CTerminal
import Glibc

/// Standard error while the full screen is up: a file in memory, printed when the screen is gone.
///
/// A line written to the terminal meanwhile would spoil the screen and vanish with it. Standard error that leads
/// elsewhere is left alone.
struct CapturedErrors {
  /// Where standard error led before; −1 when it was not captured.
  private(set) var original: Int32 = -1
  private(set) var memory: Int32 = -1

  /// Begins to capture; where the system refuses, standard error stays as it is.
  init() {
    guard isatty(STDERR_FILENO) == 1 else { return }
    let kept = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
    let memory = terminal_memory_file("standard error")
    guard kept >= 0, memory >= 0, dup2(memory, STDERR_FILENO) >= 0 else {
      if kept >= 0 { close(kept) }
      if memory >= 0 { close(memory) }
      return
    }
    original = kept
    self.memory = memory
  }

  /// Puts standard error back and prints what came meanwhile. A second time it does nothing.
  mutating func end() {
    guard original >= 0 else { return }
    dup2(original, STDERR_FILENO)
    terminal_replay(memory, STDERR_FILENO)
    close(original)
    close(memory)
    (original, memory) = (-1, -1)
  }
}
