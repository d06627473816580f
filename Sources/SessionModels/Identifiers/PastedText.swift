/// A text as it was typed or pasted where an id is meant.
struct PastedText {
  /// The text without white space around it, percent escapes decoded.
  let text: String
  /// The runs of ASCII letters, digits, `_` and `-`, in order; none from a host name.
  let words: [String]
  /// The first host name in it.
  let host: String?

  init(_ raw: String) {
    text = Self.decodingPercentEscapes(raw.trimmingWhiteSpace())
    var words: [String] = []
    var host: String?
    var rest = text[...]
    while let separator = rest.firstRange(of: "://") {
      words += Self.words(in: rest[..<separator.lowerBound])
      let authority = rest[separator.upperBound...].prefix {
        !$0.isWhitespace && !"/?#\"'\\<>,".contains($0)
      }
      let named = authority.split(separator: "@").last.map(String.init)
      if host == nil, let named, !named.isEmpty { host = named }
      rest = rest[authority.endIndex...]
    }
    words += Self.words(in: rest)
    self.words = words
    self.host = host
  }

  /// The whole text as one id.
  func singleWord() throws(IDRefusal) -> String {
    guard !text.isEmpty else { throw .empty }
    guard text != ".", text != ".." else { throw .dots }
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace { throw .whiteSpace }
      if "/\\?#".unicodeScalars.contains(scalar) { throw .separator(Character(scalar)) }
      if scalar.isInvisible { throw .invisible(scalar) }
    }
    try IDWord.checkLength(text)
    return text
  }

  private static func words(in text: Substring) -> [String] {
    text.utf8.split { !IDWord.isWordByte($0) }.filter { !isHostLabel($0, of: text) }.compactMap {
      String($0)
    }
  }

  /// Whether a word is a part of a host name that has no scheme before it: a point and more follow. A host name has no
  /// underscore, and the ids of the service have one.
  private static func isHostLabel(_ word: Substring.UTF8View.SubSequence, of text: Substring)
    -> Bool
  {
    guard !word.contains(UInt8(ascii: "_")) else { return false }
    let rest = text.utf8[word.endIndex...]
    return rest.first == UInt8(ascii: ".") && rest.dropFirst().first.map(IDWord.isWordByte) == true
  }

  /// Decodes `%41`; escapes that are no UTF-8 stand for themselves.
  private static func decodingPercentEscapes(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    return String(validating: PercentEncoding.decoded(text), as: UTF8.self) ?? text
  }
}

extension String {
  fileprivate func trimmingWhiteSpace() -> String {
    var view = unicodeScalars[...]
    while let first = view.first, first.properties.isWhitespace { view.removeFirst() }
    while let last = view.last, last.properties.isWhitespace { view.removeLast() }
    return String(view)
  }
}

extension Unicode.Scalar {
  /// Whether one cannot see it: a control, format, separator, private-use, unassigned or ignorable character.
  fileprivate var isInvisible: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned,
      .surrogate:
      true
    default: properties.isDefaultIgnorableCodePoint
    }
  }
}
