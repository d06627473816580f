/// A request as the server read it.
public struct ReceivedRequest: Sendable {
  public let method: String
  /// Path and query, as they stood in the request line.
  public let target: String
  /// Every header line in order, names as they were sent.
  public let headers: [(name: String, value: String)]
  /// Which connection it came on, counted from 1.
  public let connection: Int
  /// When it was read.
  public let receivedAt: ContinuousClock.Instant

  /// The values of all headers of that name, in any letter case.
  public func values(of name: String) -> [String] {
    headers.filter { $0.name.lowercased() == name.lowercased() }.map(\.value)
  }
}
