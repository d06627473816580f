import DisplayText
import Presentation
import SessionModels

/// Marks what was kept although asking again failed.
enum StaleMark {
  static func text(of list: ResourceList, offset: Int) -> SafeText? {
    guard !list.rows.isEmpty else { return nil }
    switch list.phase {
    case .failed, .cancelled:
      guard list.isComplete else { return "INCOMPLETE" }
      return text(since: list.reading?.receivedAt, offset: offset)
    case .loading, .complete: return nil
    }
  }

  static func text(of shown: OpenSession.Shown, list: ResourceList, offset: Int) -> SafeText? {
    guard shown.failure != nil else { return nil }
    return text(since: shown.answer?.receivedAt ?? list.reading?.receivedAt, offset: offset)
  }

  private static func text(since instant: Instant?, offset: Int) -> SafeText {
    guard let instant else { return "STALE" }
    return "STALE since " + ClockTime.minutes(instant, offset: offset)
  }
}
