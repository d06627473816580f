/// Text of ours as JSON.
public enum JSONText {
  /// A string in quotation marks, escaped by the rule of `JSONValue.text`.
  public static func quoted(_ string: String) -> String {
    var text = [UInt8(ascii: "\"")]
    for scalar in string.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { text.append(UInt8(ascii: "\\")) }
      JSONEscape.append(scalar, to: &text)
    }
    text.append(UInt8(ascii: "\""))
    return String(decoding: text, as: UTF8.self)
  }
}
