import DisplayText
import SessionModels

/// A time of day as a clock on the wall shows it.
public enum ClockTime {
  /// Such as `14:02:07`.
  ///
  /// - Parameter offset: the local zone, in seconds east of UTC.
  public static func seconds(_ instant: Instant, offset: Int) -> SafeText {
    let time = CivilTime(instant, offset: offset)
    return SafeText([time.hour, time.minute, time.second].map(twoDigits).joined(separator: ":"))
  }

  /// Such as `14:02`.
  public static func minutes(_ instant: Instant, offset: Int) -> SafeText {
    let time = CivilTime(instant, offset: offset)
    return SafeText([time.hour, time.minute].map(twoDigits).joined(separator: ":"))
  }

  /// Such as `11-27 14:02`; with the year where it is another than that of `now`.
  public static func dayAndMinutes(_ instant: Instant, now: Instant, offset: Int) -> SafeText {
    let time = CivilTime(instant, offset: offset)
    let day = SafeText(twoDigits(time.month) + "-" + twoDigits(time.day))
    guard time.year == CivilTime(now, offset: offset).year else { return "\(time.year)-" + day }
    return day + " " + minutes(instant, offset: offset)
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
