/// A session that is built into the program. Its JSON is made when it is asked for.
public struct SampleSession: Sendable {
  public let id: String
  public let title: String
  /// The title in the session object, as JSON text without its quotation marks, where it is another.
  var jsonTitle: String?
  /// What it shows, in a few words.
  public let summary: String
  /// The service's word for what it is doing.
  let status: String
  /// Members of the session object beyond the usual ones, as JSON with a comma before each.
  var extraMembers = ""
  /// The elements of its list in the service's order, as JSON.
  let resources: @Sendable () -> [String]
  /// The ids by which a resource is retrieved beside its own.
  var aliases: [String: String] = [:]
  /// Whether its requests fail in turn.
  var failsInTurn = false

  /// The session object.
  func json() -> String {
    """
    {
      "id": "\(id)",
      "type": "session",
      "title": "\(jsonTitle ?? title)",
      "status": "\(status)",
      "created_at": "2026-03-15T09:58:12Z",
      "updated_at": "2026-03-15T10:04:40Z",
      "archived_at": null,
      "environment_id": "env_011CZkZ9X2dpNyB7ojtW3vhe",
      "deployment_id": null,
      "agent": {
        "id": "agent_011CZkYpogX7uDKUyvBTophP",
        "name": "Sample agent",
        "version": 3,
        "model": {"id": "claude-sample"}
      },
      "metadata": {},
      "vault_ids": []\(extraMembers),
      "resources": [\(resources().joined(separator: ","))]
    }
    """
  }
}

/// The sample sessions, in the order in which the prompt offers them.
public enum SampleSessions {
  public static let all: [SampleSession] = [everyKind, empty, thousand, unknown, hostile, failing]

  static let empty = SampleSession(
    id: "sesn_011CZkbF6Ht2QmWvXy8RpLsD", title: "Nothing mounted", summary: "no resources",
    status: "idle",
    resources: { [] })
}
