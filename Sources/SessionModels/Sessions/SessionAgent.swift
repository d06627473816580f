import ExactJSON

/// The agent of a session, as the session answer names it.
public struct SessionAgent: Sendable, Equatable {
  public let id: String?
  public let name: String?
  /// The agent's version, a number or a text, as it came.
  public let version: String?
  public let modelID: String?

  /// Nil where it is no object.
  init?(_ json: JSONValue) {
    guard json.kind == .object else { return nil }
    id = json["id"]?.string
    name = json["name"]?.string
    version = json["version"].flatMap { $0.string ?? $0.numberText }
    modelID = json["model"].flatMap { $0.string ?? $0["id"]?.string }
  }
}
