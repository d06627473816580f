import ExactJSON

/// One element of a page of sessions: exactly as the service sent it, and what a list keeps of it.
public struct SessionElement: Sendable, Equatable {
  public let json: JSONValue
  public let summary: SessionSummary

  public init(_ json: JSONValue) {
    self.json = json
    summary = SessionSummary(json)
  }
}
