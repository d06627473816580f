import DisplayText
import ExactJSON

/// One value of a result: JSON for programs, the cells of a row for people.
struct Element {
  let json: JSONBuilder
  let cells: [SafeText]
}
