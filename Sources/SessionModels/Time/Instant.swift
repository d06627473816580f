/// A moment, counted from 1970-01-01T00:00:00Z.
public struct Instant: Sendable, Hashable, Comparable {
  /// Whole seconds, without leap seconds; negative before 1970.
  public let seconds: Int64
  /// 0 ..< 1,000,000,000, counted forward from `seconds`.
  public let nanoseconds: Int32

  public init(seconds: Int64, nanoseconds: Int32 = 0) {
    self.seconds = seconds
    self.nanoseconds = min(max(0, nanoseconds), 999_999_999)
  }

  public static func < (left: Instant, right: Instant) -> Bool {
    (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
  }

  /// This moment and some time after it.
  public func advanced(by duration: Duration) -> Instant {
    let (whole, attoseconds) = duration.components
    let (total, overflow) = seconds.addingReportingOverflow(whole)
    guard !overflow else { return whole > 0 ? Instant(seconds: .max) : Instant(seconds: .min) }
    let nanos = Int64(nanoseconds) + attoseconds / 1_000_000_000
    let carry = nanos < 0 ? -1 : nanos / 1_000_000_000
    let (sum, carried) = total.addingReportingOverflow(carry)
    return Instant(
      seconds: carried ? total : sum, nanoseconds: Int32(nanos - carry * 1_000_000_000))
  }

  /// The time from this moment to a later one; negative when that one is earlier.
  public func duration(to other: Instant) -> Duration {
    let (seconds, overflow) = other.seconds.subtractingReportingOverflow(seconds)
    guard !overflow else { return .zero }
    return .seconds(seconds) + .nanoseconds(Int64(other.nanoseconds) - Int64(nanoseconds))
  }
}
