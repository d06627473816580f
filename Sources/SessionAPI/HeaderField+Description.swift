/// What is printed of a header: never the value of one that carries a secret.
extension HeaderField: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  private static let secretNames: Set = [
    "authorization", "cookie", "proxy-authorization", "set-cookie", "x-api-key",
  ]

  private var shownValue: String {
    Self.secretNames.contains(name.lowercased()) ? Secret.mask : value
  }

  public var description: String { "\(name): \(shownValue)" }
  public var debugDescription: String { description }
  public var customMirror: Mirror {
    Mirror(self, children: ["name": name, "value": shownValue])
  }
}
