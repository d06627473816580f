import DisplayText
import ExactJSON
import Presentation

/// A difference between two sessions as subcommands print it.
enum DifferenceElement {
  /// What stands over the columns.
  static let headings: [SafeText] = ["", "MOUNT", "WHAT", "A", "B"]

  /// With short words for people, and whole values for programs.
  static func element(_ difference: SessionDifference) -> Element {
    let row = DifferenceRow(difference)
    return Element(
      json: [
        "path": difference.path.map { .string($0) }, "type": difference.type.map { .string($0) },
        "field": difference.field.map { .string($0) }, "a": difference.a, "b": difference.b,
      ], cells: [row.mark, row.mount, row.what, row.a, row.b],
      values: [
        row.mark.plain, difference.path ?? difference.type ?? "", difference.field ?? "",
        text(difference.a), text(difference.b),
      ])
  }

  /// A text as it is, anything else as JSON.
  private static func text(_ value: JSONBuilder?) -> String {
    switch value {
    case nil: ""
    case .string(let text): text
    case .value(let json): json.string ?? json.text(.compact)
    case .some(let own): own.text(.compact)
    }
  }
}
