/// What a session object says beside its id, its title and its resources.
///
/// Texts are JSON string contents: what stands between the quotation marks, escapes and all.
struct SampleFacts: Sendable {
  /// The title as JSON, where it is not the one the prompt shows.
  var title: String?
  /// The service's word for what it is doing.
  let status: String
  let createdAt: String
  let updatedAt: String
  var environmentID = Self.environmentID
  var agentName = "Coding agent"
  var model = "claude-sample"
  /// Objects as JSON.
  var metadata = "{}"
  var stats = #"{"active_seconds": 0, "duration_seconds": 0}"#
  var usage = #"{"input_tokens": 0, "output_tokens": 0, "cache_read_input_tokens": 0}"#
  /// Members that no other sample has, as JSON lines that end with a comma.
  var others = ""

  static let environmentID = "env_011CZkZ9X2dpNyB7ojtW3vhe"
  static let agentID = "agent_011CZkYpogX7uDKUyvBTophP"

  /// The members of the session object, without the last comma.
  var members: String {
    """
    "status": "\(status)",
      "created_at": "\(createdAt)",
      "updated_at": "\(updatedAt)",
      "archived_at": null,
      "environment_id": "\(environmentID)",
      "deployment_id": null,
      "agent": {
        "id": "\(Self.agentID)",
        "name": "\(agentName)",
        "version": 3,
        "model": {"id": "\(model)"}
      },\(others)
      "metadata": \(metadata),
      "vault_ids": [],
      "stats": \(stats),
      "usage": \(usage)
    """
  }
}
