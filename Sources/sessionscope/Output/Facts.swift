import DisplayText
import ExactJSON
import Presentation

/// Named facts with a remark each, as the programs that look at themselves print them.
enum Facts {
  struct Row {
    let name: SafeText
    /// Nil where there is none.
    let value: SafeText?
    /// Where it is from, or what is to be said of it.
    let note: SafeText
  }

  /// - Parameter headings: of name, value and note; in JSON the first and the last are the keys' names, in lower case.
  static func print(_ rows: [Row], headings: [SafeText], as format: Format) throws {
    switch format {
    case .text:
      let table = TextTable(
        headings: headings, rows: rows.map { [$0.name, $0.value ?? "none", $0.note] })
      Output.write(table.lines(width: Output.terminalWidth).map { $0 + "\n" }.joined())
    case .json:
      Output.write(
        JSONPrinting.array(rows.map { json($0, headings, separator: ": ", indent: "  ") }))
    case .jsonl:
      Output.write(rows.map { json($0, headings, separator: ":", indent: nil) + "\n" }.joined())
    case .raw:
      throw Failure("there is no answer to print raw: use text, json or jsonl", status: .usage)
    }
  }

  private static func json(
    _ row: Row, _ headings: [SafeText], separator: String, indent: String?
  ) -> String {
    let values = [
      JSONText.quoted(row.name.plain), row.value.map { JSONText.quoted($0.plain) } ?? "null",
      JSONText.quoted(row.note.plain),
    ]
    let members = zip(headings, values).map { heading, value in
      (indent ?? "") + JSONText.quoted(heading.plain.lowercased()) + separator + value
    }
    guard indent != nil else { return "{" + members.joined(separator: ",") + "}" }
    return "{\n" + members.joined(separator: ",\n") + "\n}"
  }
}
