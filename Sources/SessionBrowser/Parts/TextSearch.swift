import SessionModels

/// Looks for text in lines that were wrapped: what a line break divides is found too.
enum TextSearch {
  /// The lines on which a match begins, in order, each once.
  static func matches(of matcher: TextMatcher, in lines: [TextLine]) -> [Int] {
    var found: [Int] = []
    var start = 0
    while start < lines.count {
      var end = start + 1
      while end < lines.count, lines[end].joint != .start { end += 1 }
      found += matches(of: matcher, in: lines, paragraph: start..<end)
      start = end
    }
    return found
  }

  private static func matches(
    of matcher: TextMatcher, in lines: [TextLine], paragraph: Range<Int>
  ) -> [Int] {
    var text = ""
    var starts: [Int] = []
    for index in paragraph {
      if lines[index].joint == .space { text += " " }
      starts.append(text.utf8.count)
      text += matcher.comparable(lines[index].text)
    }
    var found: [Int] = []
    for offset in matcher.offsets(in: text) {
      let line = paragraph.lowerBound + (starts.lastIndex { $0 <= offset } ?? 0)
      if found.last != line { found.append(line) }
    }
    return found
  }
}

/// Where a search goes next.
enum SearchStep {
  case next
  case previous

  /// Which of some places in order comes next from a place, starting over at the end.
  ///
  /// - Returns: its index and whether the search wrapped; nil where there is none.
  func target(in places: [Int], from place: Int) -> (index: Int, wentRound: Bool)? {
    guard !places.isEmpty else { return nil }
    switch self {
    case .next:
      if let index = places.firstIndex(where: { $0 > place }) { return (index, false) }
      return (0, true)
    case .previous:
      if let index = places.lastIndex(where: { $0 < place }) { return (index, false) }
      return (places.count - 1, true)
    }
  }
}
