/// What was answered about files that were asked for by their ids.
public struct FileAnswers: Sendable, Equatable {
  /// The files that were answered, of those that were asked for.
  private let files: [String: FileMetadata]
  /// Whether a file that is not among them is gone: the list is whole, and names nothing that was not asked for.
  private let tellsWhatIsGone: Bool

  /// - Parameters:
  ///   - page: the answer.
  ///   - ids: what was asked for.
  public init(_ page: Page<FileMetadata>, to ids: [String]) {
    let asked = Set(ids)
    files = Dictionary(page.elements.map { ($0.id, $0) }) { $1 }
    tellsWhatIsGone = page.isComplete && page.elements.allSatisfy { asked.contains($0.id) }
  }

  func check(of id: String, askedAt: Instant) -> Check<FileMetadata> {
    if let file = files[id] { return .known(file, askedAt: askedAt) }
    // A server that does not filter by ids may have left out what is there.
    return tellsWhatIsGone ? .gone(askedAt: askedAt) : .notChecked(.leftOpen, askedAt: askedAt)
  }
}
