import DisplayText
import ExactJSON
import SessionModels

/// A difference between two sessions with both values whole, as labels and values.
public enum DifferenceFacts {
  /// What the difference is of: `/workspace/api: checkout`.
  public static func title(of difference: SessionDifference) -> SafeText {
    let row = DifferenceRow(difference)
    return row.mount + ": " + row.what
  }

  public static func groups(of difference: SessionDifference) -> [FieldGroup] {
    let values = [
      field("A", difference.a, without: "not mounted in A", of: difference),
      field("B", difference.b, without: "not mounted in B", of: difference),
    ]
    guard case .pair(let a, let b) = difference.subject else { return [FieldGroup(fields: values)] }
    let ids =
      [("ID in A", a.id ?? a.memoryStoreID), ("ID in B", b.id ?? b.memoryStoreID)]
      as [(SafeText, String?)]
    return [
      FieldGroup(
        fields: values + ids.compactMap { label, id in id.map { Field(label, exactly: $0) } })
    ]
  }

  /// One side's value. A member that is not there and a mount that is not there are told apart.
  private static func field(
    _ label: SafeText, _ value: JSONBuilder?, without: SafeText, of difference: SessionDifference
  ) -> Field {
    switch value {
    case nil: Field(label, difference.field == nil ? without : "absent")
    case .string(let text): Field(label, exactly: text)
    case .value(let json): Field(label, value: json)
    case .some(let own): Field(label, SafeText(own.text(.compact)), exact: own.text(.compact))
    }
  }
}

extension SessionDifference {
  /// The difference as a JSON object with the service's own values; what is absent is left out.
  public var json: JSONBuilder {
    [
      "path": path.map { .string($0) }, "type": type.map { .string($0) },
      "field": field.map { .string($0) }, "a": a, "b": b,
    ]
  }

  /// The difference in three lines, inert wherever it is pasted: what differs, what A has behind `-`, and what B has
  /// behind `+`, both as JSON.
  public var text: String {
    let place = [path ?? type, field].compactMap(\.self).joined(separator: " ")
    let values = [a.map { "- " + $0.text(.compact) }, b.map { "+ " + $0.text(.compact) }]
    return ([SafeText(place).plain] + values.compactMap(\.self)).joined(separator: "\n")
  }
}

extension JSONBuilder {
  /// A text as it is, anything else as JSON.
  public var exact: String {
    switch self {
    case .string(let text): text
    case .value(let json): json.string ?? json.text(.compact)
    default: text(.compact)
    }
  }
}
