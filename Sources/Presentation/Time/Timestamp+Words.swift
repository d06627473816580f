import DisplayText
import SessionModels

extension Timestamp {
  /// How long ago it was; the whole text where it names no moment.
  func age(now: Instant) -> SafeText {
    instant.map { RelativeTime.words(for: $0, now: now) } ?? SafeText(text)
  }
}
