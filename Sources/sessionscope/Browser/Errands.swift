import Dispatch
import Synchronization

/// What waits for other programs, one after another and beside the browser: the state file's lock, tmux.
final class Errands: Sendable {
  /// How long all of them together may take once the program ends.
  private static let patience = DispatchTimeInterval.seconds(1)

  private let queue = DispatchQueue(label: "sessionscope.errands")
  private let over = Atomic(false)

  /// Whether nobody waits for them any more.
  var isOver: Bool { over.load(ordering: .relaxed) }

  func run(_ errand: @escaping @Sendable (Errands) -> Void) {
    queue.async { if !self.isOver { errand(self) } }
  }

  /// Waits for them, and gives up after a second. What was not begun by then is not done.
  func finish() {
    let done = DispatchSemaphore(value: 0)
    queue.async { done.signal() }
    guard done.wait(timeout: .now() + Self.patience) == .timedOut else { return }
    over.store(true, ordering: .relaxed)
    // A program that was started for one is ended by whoever waits for it.
    _ = done.wait(timeout: .now() + .milliseconds(50))
  }
}
