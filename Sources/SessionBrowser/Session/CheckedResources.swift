import SessionModels

/// What was already asked about a session's resources since its list was read: a resource is checked once, when it is
/// seen.
struct CheckedResources: Sendable, Equatable {
  private var asked: Set<CheckQuestion> = []
  private var files: Set<String> = []

  /// The next question that some resources raise and that was not asked, which counts as asked from then on.
  ///
  /// - Parameter rows: rows whose files are asked about along with those of the resources, since one question takes many.
  mutating func next(
    of resources: [SessionResource], thenFilesOf rows: some Collection<ResourceList.Row>
  ) -> CheckQuestion? {
    for question in CheckQuestion.all(about: resources) {
      guard case .files(let ids) = question else {
        if asked.insert(question).inserted { return question }
        continue
      }
      var group = ids.filter { files.insert($0).inserted }
      guard !group.isEmpty else { continue }
      for row in rows {
        guard group.count < FileMetadata.idLimit else { break }
        if let id = row.resource.file?.fileID, files.insert(id).inserted { group.append(id) }
      }
      return .files(group)
    }
    return nil
  }

  /// Forgets the questions that have no answer, as after they were cancelled.
  mutating func keepAnswered(in checks: Checks) {
    asked = asked.filter { checks.hasAnswer(to: $0) }
    files = files.filter { checks.file($0) != nil }
  }

  /// Lets a resource be asked about again.
  mutating func forget(_ resource: SessionResource) {
    if let file = resource.file?.fileID { files.remove(file) }
    asked.subtract(CheckQuestion.all(about: [resource]))
  }
}
