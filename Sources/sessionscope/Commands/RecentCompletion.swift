import ArgumentParser

/// Completion of a session's ID: those that were opened in the browser before, the newest first.
enum RecentCompletion {
  static let kind = CompletionKind.custom { _, _, _ in ids }

  private static var ids: [String] {
    guard let folder = StateFile.folder(in: Environment.current),
      let contents = try? StateFile(folder: folder).read().contents
    else { return [] }
    return contents.recents.map(\.id)
  }
}
