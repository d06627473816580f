import DisplayText
import ExactJSON

/// A named fact with a remark, as the commands that look at the program itself print them.
struct Fact {
  let name: SafeText
  /// Nil where there is none.
  let value: SafeText?
  /// Where it is from, or a remark on it.
  let note: SafeText

  /// The fact as a row of a table; in JSON the headings in lower case are the names of its members.
  ///
  /// - Parameter headings: of name, value and note.
  func element(_ headings: [SafeText]) -> Element {
    let texts: [JSONBuilder] = [
      .string(name.plain), value.map { .string($0.plain) } ?? .null, .string(note.plain),
    ]
    return Element(
      json: .object(
        zip(headings, texts).map { JSONBuilder.Member($0.plain.lowercased(), $1) }),
      cells: [name, value ?? "none", note])
  }
}
