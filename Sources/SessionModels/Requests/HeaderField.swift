/// One header line.
public struct HeaderField: Sendable, Hashable {
  public let name: String
  public let value: String
  /// Whether the value is a secret whatever the name is.
  private let isSecret: Bool

  public init(_ name: String, _ value: String, isSecret: Bool = false) {
    self.name = name
    self.value = value
    self.isSecret = isSecret
  }
}

/// What is printed of a header: never the value of one that carries a secret.
extension HeaderField: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  private static let secretNames: Set = [
    "authorization", "cookie", "proxy-authorization", "set-cookie", "x-api-key",
  ]

  /// The value, or dots where the header is one that carries a secret.
  public var shownValue: String {
    isSecret || Self.secretNames.contains(name.lowercased()) ? "••••" : value
  }

  public var description: String { "\(name): \(shownValue)" }
  public var debugDescription: String { description }
  public var customMirror: Mirror {
    Mirror(self, children: ["name": name, "value": shownValue])
  }
}
