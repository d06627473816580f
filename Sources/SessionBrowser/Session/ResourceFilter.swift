import SessionModels

/// What a list of resources is narrowed to: words, and words for one field (`type:repo`, `access:read-only`,
/// `branch:main`), all of which have to hold, in any order.
public struct ResourceFilter: Sendable, Equatable {
  /// What was typed.
  public let text: String
  let terms: [Term]

  /// A field that a word may speak of.
  enum Place: String, Sendable, CaseIterable {
    case type, access, branch
  }

  struct Term: Sendable, Equatable {
    /// The field it speaks of; nil for any text of the row.
    let place: Place?
    /// Nil where nothing stands behind the field's name: then the field only has to be there.
    let matcher: TextMatcher?
  }

  /// Nil where no word was typed.
  init?(_ text: String) {
    terms = text.split(whereSeparator: \.isWhitespace).map { word in
      for place in Place.allCases where word.lowercased().hasPrefix(place.rawValue + ":") {
        return Term(place: place, matcher: TextMatcher(word.dropFirst(place.rawValue.count + 1)))
      }
      return Term(place: nil, matcher: TextMatcher(word))
    }
    guard !terms.isEmpty else { return nil }
    self.text = text
  }

  /// Whether every row that it leaves is left by another filter too.
  func narrows(_ other: ResourceFilter) -> Bool {
    terms.count >= other.terms.count
      && zip(terms, other.terms).allSatisfy { term, before in
        guard term.place == before.place else { return false }
        guard let matcher = before.matcher else { return true }
        return term.matcher?.narrows(matcher) ?? false
      }
  }
}
