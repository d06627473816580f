import ArgumentParser
import ExactJSON

/// An argument of a command as the parser describes it: what the help says of it too.
struct ArgumentDescription: Hashable {
  /// Such as `-q, --quiet`, `<session>`.
  let term: String
  /// What stands for its value, such as `<seconds>`; empty for a flag.
  let value: String
  /// What it means, with its values and its default.
  let words: String
  /// The group that it stands in; nil for `--help` and what belongs to no group.
  let section: String?
  let isPositional: Bool

  /// Those of a command, without what the help hides, in the order of the help.
  static func all(of command: any ParsableCommand.Type) -> [ArgumentDescription] {
    guard let document = try? JSONDocument(parsing: command._dumpHelp()) else { return [] }
    let arguments = document.root["command"]?["arguments"]
    return (arguments.map { Array($0.elements) } ?? []).filter {
      $0["shouldDisplay"]?.boolean == true
    }
    .map(ArgumentDescription.init)
  }

  private init(_ json: JSONValue) {
    isPositional = json["kind"]?.string == "positional"
    let name = json["valueName"]?.string ?? ""
    let names = json["names"].map { Array($0.elements) } ?? []
    let options = names.map { option in
      (option["kind"]?.string == "long" ? "--" : "-") + (option["name"]?.string ?? "")
    }
    term =
      isPositional
      ? "<\(name)>" + (json["isRepeating"]?.boolean == true ? " ..." : "")
      : options.sorted { $0.count < $1.count }.joined(separator: ", ")
    value = json["kind"]?.string == "option" ? "<\(name)>" : ""
    section = json["sectionTitle"]?.string
    let values = json["allValues"].map { $0.elements.compactMap(\.string) } ?? []
    let facts = [
      values.isEmpty ? nil : "values: " + values.joined(separator: ", "),
      json["defaultValue"]?.string.map { "default: " + $0 },
    ].compactMap(\.self)
    words =
      (json["abstract"]?.string ?? "")
      + (facts.isEmpty ? "" : " (" + facts.joined(separator: "; ") + ")")
  }
}
