import DisplayText
import ExactJSON
import SessionModels

/// A resource as the answer before had it, which says below each field that changed what it was.
public struct EarlierResource: Sendable {
  let resource: SessionResource
  /// When it was answered, such as `14:02`.
  private let time: SafeText

  public init(_ resource: SessionResource, time: SafeText) {
    (self.resource, self.time) = (resource, time)
  }

  /// The fields of today, each that changed with what it was, and those that are there no more.
  func marking(_ fields: [Field], since earlier: [Field]) -> [Field] {
    var earlier = earlier
    let marked = fields.map { field in
      guard !field.label.isEmpty else { return field }
      guard let index = earlier.firstIndex(where: { $0.label == field.label }) else {
        return field.with(earlier: words("absent"))
      }
      let old = earlier.remove(at: index)
      return old.saysTheSame(as: field) ? field : field.with(earlier: words(old, now: field))
    }
    let gone = earlier.filter { !$0.label.isEmpty }.map { old in
      Field(old.label, "absent", severity: .caution).with(earlier: words(old, now: nil))
    }
    return marked + gone
  }

  /// The members that differ, for a change that no field shows: such as null where there was nothing.
  func differences(to resource: SessionResource) -> [Field] {
    self.resource.json.memberDifferences(to: resource.json).map { difference in
      Field(
        ShownText.line(difference.name), text(difference.b), wrapping: .words, severity: .caution
      ).with(earlier: words(text(difference.a)))
    }
  }

  private func text(_ value: JSONValue?) -> SafeText {
    value.map { SafeText($0.beginning(limit: Self.columns)) } ?? "absent"
  }

  /// How much of what was is said.
  private static let columns = 120

  private func words(_ value: SafeText) -> SafeText {
    "was: " + value.clipped(to: Self.columns) + " (" + time + ")"
  }

  /// The first line of a value that is not the same today; where every line is, what the service sent.
  private func words(_ old: Field, now field: Field?) -> SafeText {
    let (lines, now) = (old.shownLines(hint: nil), field?.shownLines(hint: nil) ?? [])
    let different = lines.indices.first { !now.indices.contains($0) || now[$0] != lines[$0] }
    return words(different.map { lines[$0] } ?? SafeText(old.exact ?? "absent"))
  }
}
