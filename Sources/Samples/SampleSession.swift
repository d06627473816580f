import ExactJSON

/// A session that is built into the program. Its JSON is made when it is asked for.
public struct SampleSession: Sendable {
  /// `sesn_…`
  public let id: String
  /// What it is a sample of.
  public let name: String
  /// What it shows, in a few words.
  public let summary: String
  /// The session's own title.
  let title: String
  /// The session object, but for its id, type, title and resources.
  let facts: SampleFacts
  /// The elements of its list in the service's order: by the time they were created.
  let resources: @Sendable () -> AnyRandomAccessCollection<SampleElement>
  /// Ids that retrieve a resource beside its own.
  var otherIDs: [String: String] = [:]
  /// How the attempts of each path fail, one after another; the session itself never does.
  var turns: [SampleFailure] = []
  /// Its error events as JSON, the newest first.
  var errors: [String] = []
  /// What its agent called.
  var calls: @Sendable () -> SampleCalls = { SampleCalls() }
  /// Its output files, as JSON.
  var outputs: [String] = []
  /// How checks are refused; nil where they are answered.
  var refusal: SampleRefusal?
  /// Files and stores that changed since they were mounted, by their ids, as JSON; an empty text for one that is gone.
  var changed: [String: String] = [:]

  /// How many resources it has; cheap, as no JSON is made for it.
  public var resourceCount: Int { resources().count }

  /// The session object. Its `resources` are the elements of the list.
  var json: String {
    """
    {
      "id": "\(id)",
      "type": "session",
      "title": \(facts.title ?? JSONText.quoted(title)),
      \(facts.members),
      "resources": [\(resources().map(\.json).joined(separator: ","))]
    }
    """
  }

  func resource(_ id: String) -> SampleElement? {
    let wanted = otherIDs[id] ?? id
    return resources().first { $0.id == wanted }
  }

  /// A page of the list.
  func page(limit: String?, cursor: String?) throws(SampleFailure) -> String {
    try SamplePage.json(resources(), limit: limit, cursor: cursor, \.json)
  }
}
