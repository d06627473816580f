import DisplayText
import Glibc
import Presentation
import SessionModels
import Synchronization

/// Shows on standard error how far a long request is, where that is a terminal: one line, which is removed in the end. With
/// `--verbose` it also prints every request, on a line of its own that stays.
final class Progress: Sendable {
  private let isOn: Bool
  private let isVerbose: Bool
  private let width = Mutex(0)

  init(isQuiet: Bool, isVerbose: Bool) {
    isOn = !isQuiet && isatty(STDERR_FILENO) == 1
    self.isVerbose = isVerbose
  }

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
    case .finished(let record) where isVerbose:
      clear()
      let offset = LocalTime.offset(at: record.startedAt)
      Output.note(RequestLine.text(record, offset: offset).plain + "\n")
    case .page, .attempt, .finished: break
    }
  }

  /// Puts some words in the place of those before.
  func show(_ words: SafeText) {
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
