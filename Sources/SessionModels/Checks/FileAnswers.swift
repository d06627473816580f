/// What was answered about files that were asked for by their ids.
public struct FileAnswers: Sendable, Equatable {
  /// The files that a list named.
  private let listed: [String: FileMetadata]
  /// Whether a file that the list lacks is gone: it is whole, and names nothing that was not asked for.
  private let tellsWhatIsGone: Bool
  /// What the address of a file answered, by its id.
  private var alone: [String: Result<FileMetadata, APIError>] = [:]
  /// The ids that the list leaves open: a server that does not filter by ids may have left out what is there.
  public let open: [String]

  /// - Parameters:
  ///   - page: the answer to the ids.
  ///   - ids: what was asked for.
  public init(_ page: Page<FileMetadata>, to ids: [String]) {
    let asked = Set(ids)
    let listed = Dictionary(page.elements.map { ($0.id, $0) }) { $1 }
    let tells = page.isComplete && page.elements.allSatisfy { asked.contains($0.id) }
    self.listed = listed
    tellsWhatIsGone = tells
    open = tells ? [] : ids.filter { listed[$0] == nil }
  }

  /// Notes what the address of one file answered.
  public mutating func take(_ result: Result<FileMetadata, APIError>, for id: String) {
    alone[id] = result
  }

  func check(of id: String, askedAt: Instant) -> Check<FileMetadata> {
    if let file = listed[id] { return .known(file, askedAt: askedAt) }
    if tellsWhatIsGone { return .gone(askedAt: askedAt) }
    switch alone[id] {
    case .success(let file): return .known(file, askedAt: askedAt)
    case .failure(let error):
      return error.isNotFound && error.envelope?.type == "not_found_error"
        ? .gone(askedAt: askedAt) : .notChecked(.failed(error), askedAt: askedAt)
    case nil: return .notChecked(.leftOpen, askedAt: askedAt)
    }
  }
}
