import ExactJSON

/// Small pieces of text that answers are made of.
enum SampleText {
  /// A text as a JSON string, its line breaks as the service writes them.
  static func quoted(_ text: String) -> String {
    JSONText.quoted(text).replacing("\\u000a", with: "\\n")
  }

  /// A number with zeros before it.
  static func padded(_ number: Int, digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
