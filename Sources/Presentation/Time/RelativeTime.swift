import DisplayText
import SessionModels

/// How long ago, or how soon, in words.
public enum RelativeTime {
  /// Such as `8 months ago`, `in 3 hours`, `just now`.
  public static func words(for moment: Instant, now: Instant) -> SafeText {
    let seconds = moment.seconds.subtractingReportingOverflow(now.seconds)
    guard !seconds.overflow, seconds.partialValue != .min else { return "long ago" }
    let distance = abs(seconds.partialValue)
    guard distance >= 45 else { return "just now" }
    let (count, unit) = amount(of: distance)
    let words: SafeText = "\(count) \(SafeText(unit))" + (count == 1 ? "" : "s")
    return seconds.partialValue < 0 ? words + " ago" : "in " + words
  }

  /// How long ago in as few signs as a column has: `now`, `2 min`, `14 h`, `3 d`.
  public static func short(for moment: Instant, now: Instant) -> SafeText {
    let seconds = now.seconds.subtractingReportingOverflow(moment.seconds)
    guard !seconds.overflow, seconds.partialValue >= 60 else { return "now" }
    let minutes = seconds.partialValue / 60
    switch minutes {
    case ..<60: return "\(Int(minutes)) min"
    case ..<(48 * 60): return "\(Int(minutes / 60)) h"
    default: return "\(Int(minutes / 1440)) d"
    }
  }

  private static func amount(of seconds: Int64) -> (Int, String) {
    let minute: Int64 = 60
    let hour = 60 * minute
    let day = 24 * hour
    switch seconds {
    case ..<(2 * minute): return (1, "minute")
    case ..<hour: return (Int(seconds / minute), "minute")
    case ..<day: return (Int(seconds / hour), "hour")
    case ..<(60 * day): return (Int(seconds / day), "day")
    // The mean Gregorian month and year.
    case ..<31_556_952: return (Int(seconds / 2_629_746), "month")
    default: return (Int(seconds / 31_556_952), "year")
    }
  }
}
