import DisplayText
import Glibc
import Presentation
import SessionModels
import Synchronization

/// Says on standard error how far a long question is, where that is a terminal: one line, which is gone in the end.
final class Progress: Sendable {
  private let isOn: Bool
  private let width = Mutex(0)

  init(isQuiet: Bool) { isOn = !isQuiet && isatty(STDERR_FILENO) == 1 }

  /// What to do with what happens while something is asked.
  var handler: @Sendable (FetchEvent) -> Void { { self.note($0) } }

  private func note(_ event: FetchEvent) {
    switch event {
    case .page(let number, let resources) where number > 1:
      show("page \(number), \(resources) resources so far")
    case .waiting(let wait):
      show(
        "retry \(wait.retry) of \(wait.limit) in " + DurationWords.wholeSeconds(wait.delay) + ": "
          + OutcomeWords.words(wait))
    case .page, .attempt, .finished: break
    }
  }

  private func show(_ words: SafeText) {
    guard isOn else { return }
    width.withLock { width in
      Output.note("\r" + words.padded(to: max(width, words.width)).plain)
      width = words.width
    }
  }

  /// Takes the line away.
  func clear() {
    width.withLock { width in
      guard width > 0 else { return }
      Output.note("\r" + String(repeating: " ", count: width) + "\r")
      width = 0
    }
  }
}
