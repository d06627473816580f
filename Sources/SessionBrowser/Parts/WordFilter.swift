import SessionModels

/// Words that a row has to hold, all of them, in any order; each by itself in any letter case unless it has a capital.
public struct WordFilter: Sendable, Equatable {
  /// What was typed.
  public let text: String
  private let words: [TextMatcher]

  /// Nil where no word was typed.
  init?(_ text: String) {
    words = text.split(whereSeparator: \.isWhitespace).compactMap { TextMatcher($0) }
    guard !words.isEmpty else { return nil }
    self.text = text
  }

  /// Whether every word stands in one of the texts.
  func holds(for texts: [String]) -> Bool {
    holds { word in texts.contains(where: word.isIn) }
  }

  /// Whether a condition holds for every word.
  func holds(_ condition: (TextMatcher) -> Bool) -> Bool { words.allSatisfy(condition) }
}
