import DisplayText
import ExactJSON
import SessionModels

/// A difference between two sessions on one line: where, what, and what either side has.
public struct DifferenceRow: Sendable, Hashable {
  /// `!` for what differs, `+` for what only B has, `-` for what only A has.
  public let mark: SafeText
  /// The mount path, or `session`.
  public let mount: SafeText
  /// The member, in words; of a mount that only one side has, its type.
  public let what: SafeText
  public let a: SafeText
  public let b: SafeText

  public init(_ difference: SessionDifference) {
    mount =
      difference.resource.map { resource in
        difference.path.flatMap { $0.isEmpty ? nil : ShownText.line($0) }
          ?? ResourceRow(resource).mountPath
      } ?? "session"
    switch difference.subject {
    case .added(let resource):
      (mark, what) = ("+", ResourceRow(resource).type)
      (a, b) = ("-", Self.name(of: resource))
    case .removed(let resource):
      (mark, what) = ("-", ResourceRow(resource).type)
      (a, b) = (Self.name(of: resource), "-")
    case .pair, .session:
      mark = "!"
      what = Self.what(difference)
      (a, b) = DifferenceValues(difference).texts
    }
  }

  /// What is mounted, by its name.
  private static func name(of resource: SessionResource) -> SafeText {
    let row = ResourceRow(resource)
    if let last = resource.file?.mountPath.split(separator: "/").last {
      return ShownText.line(String(last))
    }
    return row.name.isEmpty ? row.fact.isEmpty ? row.type : row.fact : row.name
  }

  private static func what(_ difference: SessionDifference) -> SafeText {
    let field = difference.field ?? ""
    if let words = words[field] { return words }
    for object in ["agent", "metadata"] where difference.subject == .session {
      guard field.hasPrefix(object + ".") else { continue }
      return SafeText(object) + " " + ShownText.line(String(field.dropFirst(object.count + 1)))
    }
    return ShownText.line(field)
  }

  /// The fields that do not stand by the service's names.
  private static let words: [String: SafeText] = [
    "environment_id": "environment", "deployment_id": "deployment", "vault_ids": "vaults",
    CheckComparison.prefix + "mount": "mount", CheckComparison.prefix + "reason": "failure",
    CheckComparison.prefix + "file": "file", CheckComparison.prefix + "filename": "file name",
    CheckComparison.prefix + "size_bytes": "file size", CheckComparison.prefix + "store": "store",
  ]
}
