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
  static func value(_ name: String, of json: JSONBuilder) -> JSONValue? {
    guard case .value(let whole) = json else { return nil }
    var value: JSONValue? = whole
    for step in name.split(separator: ".") { value = value?[String(step)] }
    return value
  }

  /// The fields that not one of some resources has: most often mistyped.
  func missing(in resources: [JSONBuilder]) -> [String] {
    resources.isEmpty
      ? [] : names.filter { name in resources.allSatisfy { Self.value(name, of: $0) == nil } }
  }

  /// The chosen members as an object; null for what is not there.
  func object(of json: JSONBuilder) -> JSONBuilder {
    .object(
      names.map { name in
        JSONBuilder.Member(name, Self.value(name, of: json).map(JSONBuilder.value) ?? .null)
      })
  }

  /// What stands over the columns of text.
  var headings: [SafeText] { names.map { SafeText($0.uppercased()) } }

  /// A row of text.
  func cells(of json: JSONBuilder) -> [SafeText] {
    names.map { Self.shown(Self.value($0, of: json)) }
  }

  /// The chosen members with their names.
  func group(of json: JSONBuilder) -> FieldGroup {
    FieldGroup(fields: zip(names, cells(of: json)).map { Field(SafeText($0), $1) })
  }

  /// A text as it is, anything else as JSON.
  private static func shown(_ value: JSONValue?) -> SafeText {
    guard let value else { return "" }
    return SafeText(value.string ?? value.text(.compact))
  }
}
