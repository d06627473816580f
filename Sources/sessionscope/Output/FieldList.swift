import DisplayText
import ExactJSON
import Presentation
import SessionModels

/// The members that `--fields` chooses of each resource, by the service's own names: `id`, `checkout.sha`.
struct FieldList {
  /// In the order they were given.
  let names: [String]
  /// Names that this version does not know: perhaps new, perhaps mistyped.
  private let unknown: [String]

  /// The names that this version knows.
  private let known: [String]

  /// The members of a resource.
  static let resourceMembers =
    (SessionResource.knownMembers.union(["checkout.name", "checkout.sha", "checkout.type"]))
    .sorted()

  /// The members of a session.
  static let sessionMembers = [
    "agent", "agent.id", "agent.model", "agent.model.id", "agent.name", "agent.version",
    "archived_at", "created_at", "deployment_id", "environment_id", "id", "metadata", "resources",
    "stats", "status", "title", "type", "updated_at", "usage", "vault_ids",
  ]

  /// - Parameters:
  ///   - known: the names that this version knows.
  ///   - hasChecks: whether each element has the member `_sessionscope`.
  init(_ text: String, known: [String] = resourceMembers, hasChecks: Bool = false) throws {
    self.known = known
    names = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    for name in names {
      guard !name.isEmpty, !name.hasPrefix("."), !name.hasSuffix("."),
        name.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
      else {
        throw Failure(
          "--fields: \"" + SafeText(name)
            + "\" cannot be a field; give names as the service writes them: id,mount_path,checkout.sha",
          status: .usage)
      }
    }
    unknown = names.filter { name in
      !known.contains(name) && !(hasChecks && name.hasPrefix("_sessionscope"))
    }
  }

  /// Whether this version knows all of them.
  var areKnown: Bool { unknown.isEmpty }

  /// Refuses a name that this version does not know and not one of some elements has.
  func check(in elements: [Element]) throws {
    guard !elements.isEmpty,
      let missing = unknown.first(where: { name in
        elements.allSatisfy { Self.value(name, of: $0.json) == nil }
      })
    else { return }
    var names: [String] = []
    for case .value(let json) in elements.map(\.json) {
      for member in json.members where !names.contains(member.key) && names.count < Self.limit {
        names.append(member.key)
      }
    }
    var words: SafeText = "--fields: no element has the field \"" + SafeText(missing) + "\""
    let nearest =
      known.first { $0.hasSuffix("." + missing) }
      ?? NearestWord.of(names + known, to: missing)
    if let nearest {
      words += "; did you mean " + SafeText(nearest) + "?"
    }
    throw Failure(
      words, "Fields: " + names.map { SafeText($0) }.joined(separator: ", "), status: .usage)
  }

  /// The most names that are listed.
  private static let limit = 30

  /// The value of a field; nil where the resource has none.
  static func value(_ name: String, of json: JSONBuilder) -> JSONValue? {
    guard case .value(let whole) = json else { return nil }
    var value: JSONValue? = whole
    for step in name.split(separator: ".") { value = value?[String(step)] }
    return value
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
    names.map { Self.text(Self.value($0, of: json)).map { SafeText($0) } ?? "" }
  }

  /// The values alone, for programs: nothing for null.
  func values(of json: JSONBuilder) -> [String] {
    names.map { name in
      let value = Self.value(name, of: json)
      return value?.kind == .null ? "" : Self.text(value) ?? ""
    }
  }

  /// The chosen members with their names.
  func group(of json: JSONBuilder) -> FieldGroup {
    FieldGroup(fields: zip(names, cells(of: json)).map { Field(SafeText($0), $1) })
  }

  /// A text as it is, anything else as JSON.
  private static func text(_ value: JSONValue?) -> String? {
    value?.string ?? value?.text(.compact)
  }
}
