import SessionModels

/// Whether a failed attempt is followed by another, and after which wait (docs/api.md: Retries).
public struct RetryPolicy: Sendable {
  /// How many attempts follow the first at most.
  public static let limit = 2
  /// A longer wait than this is told and not slept through.
  public static let longestWait = Duration.seconds(60)

  public enum Decision: Sendable, Equatable {
    case retry(after: Duration)
    case giveUp
  }

  /// Between 0 and 1; a quarter of it shortens the wait, so that many programs do not come back at once.
  let random: @Sendable () -> Double

  public init(random: @escaping @Sendable () -> Double = { Double.random(in: 0..<1) }) {
    self.random = random
  }

  /// - Parameter retries: how many attempts followed the first already.
  public func decision(for response: TransportResponse, retries: Int, now: Instant) -> Decision {
    guard retries < Self.limit, Self.isRetried(response) else { return .giveUp }
    let asked = Self.wait(askedBy: response, now: now)
    if let asked, asked > Self.longestWait { return .giveUp }
    return .retry(after: asked ?? backoff(retries: retries))
  }

  public func decision(for failure: NetworkFailure, retries: Int) -> Decision {
    guard retries < Self.limit, Self.isRetried(failure) else { return .giveUp }
    return .retry(after: backoff(retries: retries))
  }

  /// The wait that an answer asks for, when it is over zero: `retry-after-ms`, else `retry-after`, seconds or a date.
  public static func wait(askedBy response: TransportResponse, now: Instant) -> Duration? {
    if let milliseconds = response.header("retry-after-ms").flatMap(number), milliseconds > 0 {
      return .milliseconds(milliseconds)
    }
    guard let text = response.header("retry-after") else { return nil }
    if let seconds = number(text) { return seconds > 0 ? .seconds(seconds) : nil }
    guard let date = HTTPDate.instant(text) else { return nil }
    let wait = now.duration(to: date)
    return wait > .zero ? wait : nil
  }

  /// A success needs no other attempt, whatever its headers say.
  private static func isRetried(_ response: TransportResponse) -> Bool {
    if response.status == 200 { return false }
    switch response.header("x-should-retry")?.lowercased() {
    case "true": return true
    case "false": return false
    default:
      return [408, 409, 429].contains(response.status) || (500...599).contains(response.status)
    }
  }

  private static func isRetried(_ failure: NetworkFailure) -> Bool {
    switch failure {
    case .connectionRefused, .connectionReset, .closedEarly, .bodyCut, .connectTimeout, .timeout:
      true
    case .hostNotFound, .certificate, .tls, .proxyRefused, .trustRoots, .noTrustRoots, .notHTTP,
      .other:
      false
    }
  }

  private func backoff(retries: Int) -> Duration {
    let seconds = min(0.5 * Double(1 << min(retries, 8)), 8)
    let random = random()
    return .seconds(seconds * (1 - 0.25 * ((0...1).contains(random) ? random : 0)))
  }

  /// A decimal number below 100 thousand million: some three years in milliseconds. Anything else is unreadable.
  private static func number(_ text: String) -> Double? {
    guard
      text.utf8.allSatisfy({
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: ".")
      })
    else { return nil }
    return Double(text).flatMap { $0.isFinite && $0 < 1e11 ? $0 : nil }
  }
}
