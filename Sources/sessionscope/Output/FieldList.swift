import DisplayText
import ExactJSON
import Presentation

/// The members that `--fields` chooses of each resource, by the service's own names: `id`, `checkout.sha`.
struct FieldList {
  /// In the order they were given.
  let names: [String]

  init(_ text: String) throws {
    names = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    for name in names {
      guard !name.isEmpty, !name.hasPrefix("."), !name.hasSuffix("."),
        name.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
      else {
        throw Failure(
          "--fields: \"" + SafeText(name)
            + "\" is no field; give names as the service writes them: id,mount_path,checkout.sha",
          status: .usage)
      }
    }
  }

  /// The value of a field; nil where the resource has none.
  static func value(_ name: String, of json: JSONValue) -> JSONValue? {
    var value: JSONValue? = json
    for step in name.split(separator: ".") { value = value?[String(step)] }
    return value
  }

  /// The fields that not one of some resources has: most often mistyped.
  func missing(in resources: [JSONValue]) -> [String] {
    resources.isEmpty
      ? [] : names.filter { name in resources.allSatisfy { Self.value(name, of: $0) == nil } }
  }

  static func wordsForMissing(_ name: String) -> SafeText {
    "nothing here has the field \"" + SafeText(name) + "\""
  }

  /// The chosen members as an object on lines of its own; null for what is not there.
  func pretty(_ json: JSONValue) -> String {
    let members = names.map { name in
      let text = Self.value(name, of: json)?.text(.pretty) ?? "null"
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      return "  " + JSONText.quoted(name) + ": " + lines.joined(separator: "\n  ")
    }
    return "{\n" + members.joined(separator: ",\n") + "\n}"
  }

  /// The chosen members as an object on one line.
  func compact(_ json: JSONValue) -> String {
    let members = names.map { name in
      JSONText.quoted(name) + ":" + (Self.value(name, of: json)?.text(.compact) ?? "null")
    }
    return "{" + members.joined(separator: ",") + "}"
  }

  func table(of resources: [JSONValue]) -> TextTable {
    TextTable(
      headings: names.map { SafeText($0.uppercased()) },
      rows: resources.map { json in names.map { Self.shown(Self.value($0, of: json)) } })
  }

  func group(of json: JSONValue) -> FieldGroup {
    FieldGroup(
      fields: names.map { Field(SafeText($0), Self.shown(Self.value($0, of: json))) })
  }

  /// A text as it is, anything else as JSON.
  private static func shown(_ value: JSONValue?) -> SafeText {
    guard let value else { return "" }
    return SafeText(value.string ?? value.text(.compact))
  }
}
