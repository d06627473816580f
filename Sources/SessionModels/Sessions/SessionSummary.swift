import ExactJSON

/// What a list of sessions keeps of each: enough to draw its row and to answer a query, and little memory
/// (docs/api.md: List Sessions).
///
/// Any element can be one: what cannot be read says so, so that one bad session never hides the others.
public struct SessionSummary: Sendable, Equatable {
  /// Empty where the element cannot be read.
  public let id: String
  public let title: String?
  public let status: SessionStatus?
  public let createdAt: Timestamp?
  public let isArchived: Bool
  public let agent: SessionAgent?
  public let deploymentID: String?
  /// The values of its metadata that are texts.
  public let metadataValues: [String]
  /// What it mounts; nil where the answer does not list it.
  public let mounts: MountSummaries?
  /// Whether it mounts more than `AnswerLimits.pageElements`, and only the first are in `mounts`.
  public let isCut: Bool
  /// What is wrong with an element that cannot be read.
  public let problem: JSONShapeError?

  public init(_ json: JSONValue) {
    do throws(JSONShapeError) {
      self.init(try Session(json))
    } catch {
      self.init(id: "", problem: error)
    }
  }

  public init(_ session: Session) {
    id = session.id
    title = session.title
    status = session.status
    createdAt = session.createdAt
    isArchived = session.archivedAt != nil
    agent = session.agent
    deploymentID = session.deploymentID
    metadataValues = session.metadata.compactMap(\.value.string)
    let isListed = session.json["resources"]?.kind == .array
    mounts = isListed ? MountSummaries(session.resources) : nil
    isCut = session.isCut
    problem = nil
  }

  private init(id: String, problem: JSONShapeError) {
    self.id = id
    (title, status, createdAt, agent, deploymentID) = (nil, nil, nil, nil, nil)
    (isArchived, isCut, metadataValues, mounts) = (false, false, [], nil)
    self.problem = problem
  }

  /// About how many bytes it takes.
  public var byteCount: Int {
    let texts =
      [
        id, title, deploymentID, agent?.id, agent?.name, agent?.version, agent?.modelID,
        createdAt?.text,
      ].compactMap { $0?.utf8.count }.reduce(0, +)
    return MemoryLayout<Self>.size + texts + metadataValues.reduce(0) { $0 + $1.utf8.count }
      + (mounts?.byteCount ?? 0)
  }
}
