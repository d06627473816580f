import ExactJSON

/// The environment that a session runs in (docs/api.md: Get Environment).
public struct SessionEnvironment: Sendable, Equatable {
  public let id: String?
  public let name: String?
  /// The service's word for its type, such as `cloud` or `self_hosted`.
  public let type: String?

  public init(_ json: JSONValue) throws(JSONShapeError) {
    try json.expect(.object)
    id = json["id"]?.string
    name = json["name"]?.string
    type = json["config"]?["type"]?.string
  }

  /// Whether a customer's own worker runs the sessions: then the service itself mounts no repository and no file.
  public var isSelfHosted: Bool {
    type?.lowercased().filter(\.isLetter) == "selfhosted"
  }
}
