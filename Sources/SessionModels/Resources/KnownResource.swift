import ExactJSON

/// A kind of resource that this version reads: what is common to repositories, files and memory stores. Each kind says all
/// of it in its own file.
public protocol KnownResource: Sendable, Equatable {
  /// The service's word for the kind.
  static var typeName: String { get }
  /// Where the kind stands among resources at one mount path, counted from 0.
  static var rank: Int { get }
  /// The names of the members that are read.
  static var members: Set<String> { get }
  /// The names of those that differ in any two sessions: ids of a session's own, and times.
  static var ownToASession: [String] { get }

  init(_ json: JSONValue) throws(JSONShapeError)

  /// The id it can be retrieved by; nil where it has none.
  var retrievalID: String? { get }
  /// Where it is to be mounted in the sandbox; nil where that is not said.
  var mountedAt: String? { get }
  /// What it is recognised by in another answer.
  var identity: ResourceIdentity { get }
  /// What it is recognised by in another session, whatever its mount path; nil where nothing tells.
  var subject: String? { get }
  /// What a filter finds it by beside its id and the words of its row.
  var searchedTexts: [String] { get }
  /// What a list of sessions keeps of it.
  var summary: MountSummary.Content { get }
}
