import DisplayText
import SessionModels

/// What is said of a failed request: one line, and what to do.
public struct ErrorWords: Sendable, Hashable {
  /// What happened, in a few words: `404 not_found_error`, `connection refused`.
  public let headline: SafeText
  /// The service's own message, where there is one.
  public let message: SafeText?
  /// What it means and what to do, a sentence each.
  public let advice: [SafeText]
  /// Why it may have failed, told from this very request, a sentence each.
  public let causes: [SafeText]
  public let requestID: SafeText?
  public let severity: Severity

  public init(_ error: APIError) {
    let words = Self.words(for: error)
    headline = words.headline
    advice = words.advice
    causes = LikelyCause.all(of: error)
    message = error.envelope?.message.flatMap { $0.isEmpty ? nil : SafeText($0) }
    requestID = error.requestID.map { SafeText($0) }
    severity = error.kind == .cancelled ? .caution : .failure
  }

  /// All of it on one line, the request id last.
  public var line: SafeText {
    var parts = [message.map { headline + ": " + $0 } ?? headline]
    if let requestID { parts.append(requestID) }
    return parts.joined(separator: "  ")
  }

  private typealias Words = (headline: SafeText, advice: [SafeText])

  private static func words(for error: APIError) -> Words {
    switch error.kind {
    case .status(let status, let retryAfter):
      let type = error.envelope?.type.map { " " + SafeText($0) } ?? ""
      return (
        "\(status)" + type,
        StatusAdvice.sentences(for: status, retryAfter: retryAfter, error: error)
      )
    case .unexpectedStatus(let status, let address):
      if let address {
        return (
          "\(status): the server redirected to " + SafeText(address) + "; not followed",
          ["Check the base URL."]
        )
      }
      return (
        "unexpected status \(status)",
        ["The service answers 200 when all is well. Check the base URL."]
      )
    case .network(let failure):
      return (
        NetworkWords.headline(of: failure),
        NetworkWords.advice(for: failure, destination: error.destination)
      )
    case .unreadable(let problem): return BodyWords.words(for: problem)
    case .cursorRepeated(let cursor):
      return (
        "the list never ends",
        ["The service named the page cursor " + SafeText(cursor) + " twice; paging was stopped."]
      )
    case .emptyPages(let count):
      return (
        "the list never ends",
        ["\(count) pages in a row had no resource and named one more; paging was stopped."]
      )
    case .notSent(let refusal): return RefusalWords.words(for: refusal)
    case .cancelled: return ("cancelled", [])
    }
  }
}
