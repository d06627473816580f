import ExactJSON

/// What of a repository is checked out (reference: `BetaManagedAgentsBranchCheckout`,
/// `BetaManagedAgentsCommitCheckout`).
public enum Checkout: Sendable, Equatable {
  /// A branch: what is mounted moves with it.
  case branch(name: String)
  /// A commit: pinned to this full SHA.
  case commit(sha: String)
  /// A type that this version does not know, with its own word and JSON.
  case unknown(type: String, json: JSONValue)

  init(_ json: JSONValue) throws(JSONShapeError) {
    switch try json.string("type") {
    case "branch": self = .branch(name: try json.string("name"))
    case "commit": self = .commit(sha: try json.string("sha"))
    case let type: self = .unknown(type: type, json: json)
    }
  }
}
