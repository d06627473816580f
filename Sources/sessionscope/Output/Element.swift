import DisplayText
import ExactJSON

/// One value of a result: JSON for programs, the cells of a row for people.
struct Element {
  let json: JSONBuilder
  /// Empty where there is nothing to say.
  let cells: [SafeText]
  /// The cells of `tsv`, where those for people are shorter; nil where they are the same.
  var values: [String]?
}
