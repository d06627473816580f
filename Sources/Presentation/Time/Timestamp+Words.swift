import DisplayText
import SessionModels

extension Timestamp {
  /// How long ago it was; the whole text where it names no moment.
  func age(now: Instant) -> SafeText { words { RelativeTime.words(for: $0, now: now) } }

  /// Its moment in words; the whole text where it names none.
  public func words(_ shown: (Instant) -> SafeText) -> SafeText {
    instant.map(shown) ?? SafeText(text)
  }
}
