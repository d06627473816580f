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

  /// Prints an array of values as `array` lays it out, and keeps nothing of it.
  static func printArray(_ values: [JSONValue]) {
    guard !values.isEmpty else { return Output.write("[]\n") }
    for (index, value) in values.enumerated() {
      Output.write(index == 0 ? "[\n  " : ",\n  ")
      value.write(.pretty, indent: 2) { Output.write($0) }
    }
    Output.write("\n]\n")
  }

  /// Prints a value on lines of its own, and keeps nothing of it.
  static func printPretty(_ value: JSONValue) {
    value.write(.pretty) { Output.write($0) }
    Output.write("\n")
  }

  static func pretty(_ value: JSONValue) -> String { value.text(.pretty) }

  static func line(_ value: JSONValue) -> String { value.text(.compact) + "\n" }
}
