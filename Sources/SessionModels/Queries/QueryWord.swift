/// One term of a query as it was typed: `word`, `-field:value`, `"kept together"`.
struct QueryWord: Sendable, Equatable {
  let isNegated: Bool
  /// What stands before the first `:`; nil for a word.
  let field: String?
  /// The word, or what stands behind the `:`, without quotation marks.
  let value: String
  /// Which characters of the query it is.
  let place: Range<Int>

  /// The terms of a text. A quotation mark that is not closed reaches to the end.
  static func all(in text: String) -> [QueryWord] {
    var words: [QueryWord] = []
    let characters = Array(text)
    var position = 0
    while position < characters.count {
      if characters[position].isWhitespace {
        position += 1
      } else {
        words.append(QueryWord(characters, from: &position))
      }
    }
    return words
  }

  private init(_ characters: [Character], from position: inout Int) {
    let start = position
    isNegated = characters[position] == "-"
    if isNegated { position += 1 }
    var (name, value): (String?, String) = (nil, "")
    var isQuoted = false
    while position < characters.count, isQuoted || !characters[position].isWhitespace {
      let character = characters[position]
      position += 1
      if character == "\"" {
        isQuoted.toggle()
      } else if character == ":", !isQuoted, name == nil, Self.isName(value),
        !Self.isAddress(characters[position...])
      {
        (name, value) = (value, "")
      } else {
        value.append(character)
      }
    }
    (field, self.value, place) = (name, value, start..<position)
  }

  /// Whether a text before a `:` can be a field's name.
  private static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (97...122).contains($0 | 0x20) }
  }

  /// Whether `//` goes on behind a `:`: then it is no field, but an address.
  private static func isAddress(_ rest: ArraySlice<Character>) -> Bool {
    rest.starts(with: ["/", "/"])
  }
}
