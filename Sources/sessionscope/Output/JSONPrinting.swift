import ExactJSON

/// JSON documents made of the service's own values.
enum JSONPrinting {
  /// An array of values, each on lines of its own, indented.
  static func array(_ elements: [String]) -> String {
    guard !elements.isEmpty else { return "[]\n" }
    // No string of a JSON text holds a raw line break, so every line may be indented.
    let indented = elements.map { element in
      element.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
    }
    return "[\n" + indented.joined(separator: ",\n") + "\n]\n"
  }

  static func pretty(_ value: JSONValue) -> String { value.text(.pretty) }

  static func line(_ value: JSONValue) -> String { value.text(.compact) + "\n" }
}
