/// Why a request has no answer, with every fact that is known, and no secret.
public struct APIError: Error, Sendable, Equatable {
  public let kind: Kind
  /// The path and query asked for, percent-encoded, without the base URL.
  public let target: String
  public let destination: Destination
  /// The flags that were sent, or would have been.
  public let betas: BetaSelection
  /// What the error answer said.
  public let envelope: ErrorEnvelope?
  /// The header `request-id`, else the body's `request_id`.
  public let requestID: String?
  /// Every attempt, in order; empty when nothing was sent.
  public let attempts: [Attempt]

  public enum Kind: Sendable, Equatable {
    /// The service refused with a status of 400 or more. `retryAfter` is the wait it asked for.
    case status(Int, retryAfter: Duration?)
    /// A status that no answer of this service has: another 2xx, or a redirect, with the address it names.
    case unexpectedStatus(Int, redirect: String?)
    case network(NetworkFailure)
    /// An answer that is whole but cannot be read.
    case unreadable(BodyProblem)
    /// The service named a cursor a second time: its pages never end.
    case cursorRepeated(String)
    /// The service named page after page, and this many in a row had no element.
    case emptyPages(Int)
    /// Refused before anything was sent.
    case notSent(RequestRefusal)
    case cancelled
  }

  public init(
    kind: Kind, target: String, destination: Destination, betas: BetaSelection,
    envelope: ErrorEnvelope? = nil,
    requestID: String? = nil, attempts: [Attempt] = []
  ) {
    self.kind = kind
    self.target = target
    self.destination = destination
    self.betas = betas
    self.envelope = envelope
    self.requestID = requestID
    self.attempts = attempts
  }
}

extension APIError {
  /// Whether the service has no such thing.
  public var isNotFound: Bool {
    if case .status(404, _) = kind { true } else { false }
  }
}
