import SessionModels
import TerminalModel

/// A text in lines of a width, laid out where it is seen. A short one is laid out whole.
struct LazyText: Sendable, Equatable {
  /// A line: the part it belongs to, and which of its lines it is.
  struct Place: Sendable, Hashable, Comparable {
    var part = 0
    var line = 0

    static func < (left: Place, right: Place) -> Bool {
      (left.part, left.line) < (right.part, right.line)
    }
  }

  private let parts: [TextPart]
  private let width: Int
  /// Whether it is so short that it was laid out whole.
  let isWhole: Bool
  /// How many lines each part has; nil where it was never laid out.
  private var counts: [Int?]
  private var laidOut: [Int: [TextLine]] = [:]

  /// How many bytes of text are laid out at once when it is opened, so that its lines are counted.
  private static let wholeLimit = 64 << 10
  /// How many parts stay laid out.
  private static let keptParts = 16

  init(_ parts: [TextPart] = [], width: Int = 1) {
    self.parts = parts.isEmpty ? [.lines([])] : parts
    self.width = width
    counts = self.parts.map { _ in nil }
    var bytes = 0
    for part in self.parts where bytes <= Self.wholeLimit { bytes += part.byteCount }
    isWhole = bytes <= Self.wholeLimit
    if isWhole {
      for part in self.parts.indices {
        let lines = self.parts[part].lines(width: width)
        (counts[part], laidOut[part]) = (lines.count, lines)
      }
    }
  }

  // MARK: Counting

  /// Whether every line was counted.
  var isCounted: Bool { !counts.contains(nil) }

  /// How many lines it has; about, while it is not counted.
  var count: Int { lines(before: parts.count) }

  /// Which line a place is, counted from 0; about, while it is not counted.
  func number(of place: Place) -> Int { lines(before: place.part) + place.line }

  private func lines(before end: Int) -> Int {
    (0..<end).reduce(0) { $0 + (counts[$1] ?? parts[$1].estimate(width: width)) }
  }

  // MARK: Laying out

  /// The lines from a place on, as many as a window shows.
  func lines(from place: Place, count: Int) -> [TextLine] {
    var lines: [TextLine] = []
    var place = place
    while lines.count < count, place.part < parts.count {
      let part = laidOut[place.part] ?? parts[place.part].lines(width: width)
      lines += part.dropFirst(place.line).prefix(count - lines.count)
      place = Place(part: place.part + 1, line: 0)
    }
    return lines
  }

  /// Every line.
  var lines: [TextLine] { lines(from: Place(), count: .max) }

  private mutating func layOut(_ part: Int) -> [TextLine] {
    if let lines = laidOut[part] { return lines }
    let lines = parts[part].lines(width: width)
    counts[part] = lines.count
    if laidOut.count >= Self.keptParts,
      let farthest = laidOut.keys.max(by: { abs($0 - part) < abs($1 - part) })
    {
      laidOut[farthest] = nil
    }
    laidOut[part] = lines
    return lines
  }

  private mutating func lineCount(_ part: Int) -> Int { counts[part] ?? layOut(part).count }

  /// Lays out what a window shows.
  mutating func show(from place: Place, height: Int) {
    var (part, missing) = (place.part, height + place.line)
    while part < parts.count, missing > 0 {
      missing -= layOut(part).count
      part += 1
    }
  }

  // MARK: Moving

  /// A place some lines away, at most the last line, at least the first.
  mutating func place(_ place: Place, movedBy distance: Int) -> Place {
    var (part, line) = (place.part, place.line + distance)
    while line < 0, part > 0 {
      part -= 1
      line += lineCount(part)
    }
    while part < parts.count - 1, line >= lineCount(part) {
      line -= lineCount(part)
      part += 1
    }
    return Place(part: part, line: min(max(0, line), max(0, lineCount(part) - 1)))
  }

  /// The last place that a window of some lines may begin at.
  mutating func lastTop(height: Int) -> Place {
    var part = parts.count - 1
    var lines = lineCount(part)
    while lines < height, part > 0 {
      part -= 1
      lines += lineCount(part)
    }
    return self.place(Place(part: part, line: 0), movedBy: max(0, lines - height))
  }

  // MARK: Searching

  /// The next line with a match; nil where there is none.
  mutating func match(_ matcher: TextMatcher, _ step: SearchStep, from place: Place)
    -> (place: Place, wentRound: Bool)?
  {
    let count = parts.count
    let isDown = step == .next
    // The part it begins in is looked at twice: first what is before it in the direction of the search, then the rest.
    for turn in 0...count {
      let distance = isDown ? turn : count - turn
      let part = (place.part + distance) % count
      guard parts[part].mayHold(matcher) else { continue }
      var lines = TextSearch.matches(of: matcher, in: layOut(part))
      if lines.isEmpty, parts[part].isMatchCut(matcher) { lines = [max(0, lineCount(part) - 1)] }
      if turn == 0 { lines = lines.filter { isDown ? $0 > place.line : $0 < place.line } }
      guard let line = isDown ? lines.first : lines.last else { continue }
      let found = Place(part: part, line: line)
      return (found, isDown ? found <= place : found >= place)
    }
    return nil
  }
}
