import DisplayText
import ExactJSON
import Presentation
import SessionModels
import TerminalModel

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

  /// Does what only concerns the lines: moving and folding.
  private mutating func move(_ action: Action) {
    let count = outline.count
    switch action {
    case .up, .down, .halfPageUp, .halfPageDown, .pageUp, .pageDown, .first, .last:
      cursor.perform(action, count: count)
    case .unfold: outline.unfold(current.value)
    case .fold: foldOrLeave()
    case .toggle:
      if current.part == .folded { outline.unfold(current.value) } else { fold() }
    default: break
    }
    cursor.move(by: 0, count: outline.count)
  }

  /// Goes to the next value whose key or text matches, unfolding what hides it.
  mutating func search(_ matcher: TextMatcher, _ step: SearchStep) -> SearchResult? {
    let values = outline.values { matcher.isIn($0) }
    let here = current.value
    let places = values.map(\.sourceRange.lowerBound)
    let from =
      current.part == .closing ? here.sourceRange.upperBound - 1 : here.sourceRange.lowerBound
    guard let target = step.target(in: places, from: from) else { return nil }
    let value = values[target.index]
    outline.reveal(value)
    cursor.move(to: outline.lineNumber(of: value), count: outline.count)
    return (target.index + 1, places.count, target.wentRound)
  }

  private mutating func fold() {
    let value = current.value
    outline.fold(value)
    cursor.move(to: outline.lineNumber(of: value), count: outline.count)
  }

  /// Folds what can be folded; elsewhere the cursor goes up to what holds the value.
  private mutating func foldOrLeave() {
    switch current.part {
    case .opening, .closing: fold()
    case .whole, .folded:
      guard let container = outline.container(of: current.value) else { return }
      cursor.move(to: outline.lineNumber(of: container), count: outline.count)
    }
  }
}

extension JSONPage: OverlayPage {
  static let views = [View.json]

  var view: View { .json }
  var overlay: Overlay { .json(self) }

  func title(_ browser: Browser) -> PageTitle {
    PageTitle("JSON: " + title, marks: "\(cursor.index + 1) of \(outline.count)")
  }

  mutating func settle(in rect: Rect, _ browser: Browser) {
    cursor.settle(height: rect.rows, count: outline.count)
  }

  mutating func perform(_ action: Action, _ browser: inout Browser) -> [Effect] {
    switch action {
    case .copy: return browser.copy(copyItem)
    case .copyPath: return browser.copy(CopyItem("path", path))
    case .close: browser.closePage()
    case .open:
      guard current.value.kind == .string else {
        move(.toggle)
        return []
      }
      let text = current.value.string ?? ""
      browser.show(Reader(.value(title: SafeText(path), text: text)))
    default: move(action)
    }
    return []
  }

  func draw(in rect: Rect, on grid: inout Grid, _ browser: Browser) {
    JSONScreen.draw(self, in: rect, on: &grid)
  }

  func status(_ browser: Browser) -> StatusWords { (JSONScreen.summary(self), .faint) }

  /// A string's own text; anything else as JSON.
  private var copyItem: CopyItem {
    let value = current.value
    if let text = value.string { return CopyItem("text", text) }
    return CopyItem("JSON", value.text(.pretty), isFromService: false)
  }
}

extension View {
  public static let json = View(
    "JSON", .text,
    Command.searching + [
      Command(
        .open, [.enter], short: "fold",
        help: "Fold, or read a string"),
      Command(.unfold, [.character("l"), .right], help: "Unfold"),
      Command(
        .fold, [.character("h"), .left],
        help: "Fold, or go up"),
      Command(.copyPath, [.character("Y")], short: "path", help: "Copy the path of the value"),
      Command(
        .copy, [.character("y")], short: "copy",
        help: "Copy the value"),
      Command.showCopied,
    ] + Command.moving + Command.help + Command.closing("JSON", .character("J"))
      + Command.everywhere)
}
