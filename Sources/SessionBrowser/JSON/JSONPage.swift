import DisplayText
import ExactJSON

/// An answer's JSON while it is read: lines that fold, and a cursor on the values.
public struct JSONPage: Sendable, Equatable {
  /// What it is, and since when.
  public let title: SafeText
  public private(set) var outline: JSONOutline
  public private(set) var cursor = ListCursor()

  init(_ value: JSONValue, title: SafeText) {
    outline = JSONOutline(value)
    self.title = title
  }

  /// The line under the cursor.
  public var current: JSONOutlineLine { outline.line(cursor.index) }

  /// Where the value under the cursor stands, as `jq` writes it: `.checkout.name`.
  public var path: String {
    let path = JSONPath(
      Array(current.value.path.steps.dropFirst(outline.root.path.steps.count)))
    return "." + path.description
  }

  mutating func perform(_ action: Action, height: Int) {
    let count = outline.count
    switch action {
    case .up, .down, .pageUp, .pageDown, .first, .last:
      cursor.move(
        by: action.distance(height: height, count: count), count: count, height: height)
    case .unfold: outline.unfold(current.value)
    case .fold: foldOrLeave(height: height)
    case .toggle:
      if current.part == .folded { outline.unfold(current.value) } else { fold(height: height) }
    default: break
    }
    settle(height: height)
  }

  mutating func settle(height: Int) {
    cursor.move(by: 0, count: outline.count, height: height)
  }

  /// Goes to the next value whose key or text matches, unfolding what hides it.
  mutating func search(_ matcher: TextMatcher, _ step: SearchStep, height: Int) -> SearchResult? {
    let values = outline.values { matcher.isIn($0) }
    let here = current.value
    let places = values.map(\.sourceRange.lowerBound)
    let from =
      current.part == .closing ? here.sourceRange.upperBound - 1 : here.sourceRange.lowerBound
    guard let target = step.target(in: places, from: from) else { return nil }
    let value = values[target.index]
    outline.reveal(value)
    cursor.move(to: outline.lineNumber(of: value), count: outline.count, height: height)
    return (target.index + 1, places.count, target.wentRound)
  }

  private mutating func fold(height: Int) {
    let value = current.value
    outline.fold(value)
    cursor.move(to: outline.lineNumber(of: value), count: outline.count, height: height)
  }

  /// Folds what can be folded; elsewhere the cursor goes up to what holds the value.
  private mutating func foldOrLeave(height: Int) {
    switch current.part {
    case .opening, .closing: fold(height: height)
    case .whole, .folded:
      guard let container = outline.container(of: current.value) else { return }
      cursor.move(to: outline.lineNumber(of: container), count: outline.count, height: height)
    }
  }
}
