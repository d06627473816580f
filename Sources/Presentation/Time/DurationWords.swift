import DisplayText

/// How long something took.
public enum DurationWords {
  /// `182 ms`, `1.4 s`, `12 s`, `3 min 5 s`.
  public static func words(_ duration: Duration) -> SafeText {
    let milliseconds = duration / .milliseconds(1)
    switch milliseconds {
    case ..<1000: return "\(Int(max(0, milliseconds))) ms"
    case ..<10_000: return "\(Int(milliseconds / 1000)).\(Int(milliseconds / 100) % 10) s"
    case ..<60_000: return "\(Int(milliseconds / 1000)) s"
    default: return wholeSeconds(duration)
    }
  }

  /// Whole seconds, rounded up, for what is still to wait: `12 s`, `3 min 5 s`.
  public static func wholeSeconds(_ duration: Duration) -> SafeText {
    let (seconds, rest) = duration.components
    let whole = max(0, seconds + (rest > 0 ? 1 : 0))
    return whole < 60 ? "\(Int(whole)) s" : "\(Int(whole / 60)) min \(Int(whole % 60)) s"
  }
}
