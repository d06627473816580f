import CursesTerminal
import SessionBrowser
import Synchronization

/// Messages from tasks to the event loop: posting wakes it.
final class Mailbox: Sendable {
  /// Becomes readable when there is something to take.
  let wakeup: Wakeup
  private let messages = Mutex<[Message]>([])

  init(wakeup: Wakeup) { self.wakeup = wakeup }

  func post(_ message: Message) {
    messages.withLock { $0.append(message) }
    wakeup.signal()
  }

  /// Everything posted since the last time, in order.
  func take() -> [Message] {
    wakeup.drain()
    return messages.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
  }
}
