import DisplayText
import SessionModels

/// One output file of a session, on one line.
public struct OutputRow: Sendable, Hashable {
  /// Its name, else its id.
  public let name: SafeText
  public let size: SafeText
  public let type: SafeText
  /// How long ago it was made.
  public let created: SafeText

  public init(_ file: FileMetadata, now: Instant) {
    let filename = file.filename ?? ""
    name = SafeText(filename.isEmpty ? file.id : filename)
    size = file.sizeBytes.map(ByteWords.words) ?? ""
    type = file.mimeType.map { SafeText($0) } ?? ""
    created = file.createdAt?.instant.map { RelativeTime.words(for: $0, now: now) } ?? ""
  }

  /// Its id, its size to the byte and when it was made.
  public static func line(_ file: FileMetadata) -> SafeText {
    [
      SafeText(file.id), file.sizeBytes.map { "\($0) bytes" },
      file.createdAt.map { "created " + SafeText($0.text) },
    ].compactMap(\.self).joined(separator: "  ")
  }

  /// The output files among those that are scoped to a session: all but the mounted ones.
  ///
  /// - Parameter mounted: the resources of the session.
  public static func outputs(
    of files: Page<FileMetadata>, mounted: [SessionResource]
  ) -> Page<FileMetadata> {
    let ids = Set(
      mounted.compactMap { resource -> String? in
        if case .file(let file) = resource.content { file.fileID } else { nil }
      })
    return files.filter { !ids.contains($0.id) }
  }
}
