import DisplayText
import SessionModels

/// What a session put out: files that are scoped to it and are no mounted resource.
public struct OutputFacts: Sendable, Hashable {
  /// How many there are.
  public let title: SafeText
  public let fields: [Field]

  /// - Parameter mounted: the resources of the session.
  public init(_ files: Page<FileMetadata>, mounted: [SessionResource], now: Instant) {
    let ids = Set(mounted.compactMap(\.file?.fileID))
    let output = files.elements.filter { !ids.contains($0.id) }
    let count: SafeText = "\(output.count) file" + (output.count == 1 ? "" : "s")
    title = (files.isComplete ? count : "at least " + count) + " put out by this session"
    fields = output.map { Self.field($0, now: now) }
  }

  private static func field(_ file: FileMetadata, now: Instant) -> Field {
    let name = file.filename ?? ""
    let facts =
      [file.sizeBytes.map(ByteWords.words), file.mimeType.map { SafeText($0) }, SafeText(file.id)]
    return Field(
      SafeText(name.isEmpty ? file.id : name), facts.compactMap(\.self).joined(separator: "  "),
      wrapping: .words,
      note: file.createdAt.map { $0.age(now: now) },
      exact: file.id)
  }
}
