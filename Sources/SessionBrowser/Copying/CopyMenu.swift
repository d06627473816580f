import DisplayText
import Presentation
import TerminalModel

/// What can be copied of a resource, to choose from.
public struct CopyMenu: Sendable, Equatable {
  public let items: [CopyItem]
  public private(set) var cursor = ListCursor()

  init(_ items: [CopyItem]) { self.items = items }

  public var current: CopyItem? { items[safe: cursor.index] }
}

extension CopyMenu: OverlayPage {
  static let views = [View.copyMenu]

  var view: View { .copyMenu }
  var overlay: Overlay { .copyMenu(self) }

  func title(_ browser: Browser) -> PageTitle {
    PageTitle("Copy", marks: "\(cursor.index + 1) of \(items.count)")
  }

  mutating func settle(in rect: Rect, _ browser: Browser) {
    cursor.settle(height: rect.rows, count: items.count)
  }

  mutating func perform(_ action: Action, _ browser: inout Browser) -> [Effect] {
    switch action {
    case .copy, .showText:
      guard let item = current else { return [] }
      browser.closePage()
      return action == .copy ? browser.copy(item) : [.copy(item, .screen)]
    case .close: browser.closePage()
    default: cursor.perform(action, count: items.count)
    }
    return []
  }

  func status(_ browser: Browser) -> StatusWords {
    ("v shows it on the normal screen, where the mouse can select it", .faint)
  }

  func draw(in rect: Rect, on grid: inout Grid, _ browser: Browser) {
    let nameWidth = (items.map(\.name.width).max() ?? 0) + 2
    for (row, index) in cursor.window(count: items.count).enumerated() {
      let item = items[index]
      let bar = SelectionBar(isSelected: index == cursor.index)
      bar.draw(in: rect, row: row, on: &grid)
      grid.write(
        item.name.clipped(to: max(0, rect.columns - 3)), in: rect, row: row, column: 2,
        style: bar.style(.label))
      let room = rect.columns - 3 - nameWidth
      guard room > 0 else { continue }
      grid.write(
        Self.text(of: item).clipped(to: room), in: rect, row: row, column: 2 + nameWidth,
        style: bar.style(.plain))
    }
  }

  /// The first line of it, without indentation.
  private static func text(of item: CopyItem) -> SafeText {
    guard !item.isFromService else { return SafeText(String(item.text.prefix(1024))) }
    let words = item.text.prefix(1024).split(whereSeparator: \.isWhitespace)
    return SafeText(words.joined(separator: " "))
  }
}

extension View {
  public static let copyMenu = View(
    "Copy menu", .list,
    [
      Command(
        .copy, [.enter, .character("y"), .character("l"), .right], short: "copy",
        help: "Copy the row"),
      Command(
        .showText, [.character("v")], short: "show",
        help: "Show on the normal screen"),
    ] + Command.closing("menu", .character("h"), .left, .character("c")) + Command.moving
      + Command.help + Command.everywhere)
}
