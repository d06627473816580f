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
      json: difference.json, cells: [row.mark, row.mount, row.what, row.a, row.b],
      values: [
        row.mark.plain, difference.path ?? difference.type ?? "", difference.field ?? "",
        difference.a?.exact ?? "", difference.b?.exact ?? "",
      ])
  }
}
