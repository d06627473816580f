/// What a list of resources is narrowed to: words, and words for one field (`type:repo`, `access:read-only`,
/// `branch:main`), all of which have to hold, in any order.
public struct ResourceFilter: Sendable, Equatable {
  /// What was typed.
  public let text: String
  private let terms: [Term]

  private enum Place: String, Sendable, CaseIterable {
    case type, access, branch
  }

  private struct Term: Sendable, Equatable {
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

  /// Whether a resource is shown.
  func holds(for texts: FilterTexts) -> Bool {
    terms.allSatisfy { term in
      guard let text = Self.text(at: term.place, in: texts) else { return false }
      return term.matcher?.isIn(text) ?? true
    }
  }

  private static func text(at place: Place?, in texts: FilterTexts) -> ComparedText? {
    switch place {
    case .type: texts.type
    case .access: texts.access
    case .branch: texts.branch
    case nil: texts.any
    }
  }
}
