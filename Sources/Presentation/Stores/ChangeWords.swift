import DisplayText
import SessionModels

/// What is said of a version of a memory beside the one before.
public struct ChangeWords: Sendable, Hashable {
  /// What was done, and when.
  public let title: SafeText
  /// What is said in place of a text that is not there.
  public let remarks: [SafeText]
  public let comparison: TextComparison
  /// The version's text; nil where there is none.
  public let text: String?

  public init(_ change: MemoryChange) {
    let version = change.version
    title = ChangeRow.line(version)
    text = version.content
    var remarks: [SafeText] = []
    var before = ""
    if version.content == nil, version.operation != .deleted {
      remarks.append("The text of this version " + Self.reason(version))
    }
    switch change.before {
    case .nothing: break
    case .unknown: remarks.append("The version before is not known: all lines stand as new.")
    case .version(let old):
      if old.content == nil { remarks.append("The text before " + Self.reason(old)) }
      before = old.content ?? ""
    }
    self.remarks = remarks
    comparison = TextComparison(before: before, after: version.content ?? "")
  }

  private static func reason(_ version: MemoryVersion) -> SafeText {
    if let at = version.redactedAt { return "was redacted " + SafeText(at.text) + "." }
    return version.operation == .deleted ? "is none: it was deleted." : "was not sent."
  }
}
