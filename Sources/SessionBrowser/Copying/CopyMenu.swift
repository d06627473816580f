import DisplayText
import Presentation
import TerminalModel

/// What can be copied of a resource, to choose from.
public struct CopyMenu: Sendable, Equatable {
  public let rows: [CopyItem]
  public internal(set) var cursor = ListCursor()

  init(_ items: [CopyItem]) { rows = items }
}

extension CopyMenu: ListPage {
  static let views = [View.copyMenu]

  var view: View { .copyMenu }
  var overlay: Overlay { .copyMenu(self) }

  func title(_ browser: Browser) -> PageTitle { title("Copy") }

  func perform(_ action: Action, on item: CopyItem?, _ browser: inout Browser) -> [Effect]? {
    guard action == .copy || action == .showText else { return nil }
    guard let item else { return [] }
    browser.closePage()
    return action == .copy ? browser.copy(item) : [.copy(item, .screen)]
  }

  func status(_ browser: Browser) -> StatusWords {
    ("v shows it on the normal screen, where the mouse can select it", .faint)
  }

  func draw(_ item: CopyItem, _ bar: SelectionBar, line: Int, in rect: Rect, on grid: inout Grid) {
    let nameWidth = (rows.map(\.name.width).max() ?? 0) + 2
    grid.write(
      item.name.clipped(to: max(0, rect.columns - 3)), in: rect, row: line, column: 2,
      style: bar.style(.label))
    let room = rect.columns - 3 - nameWidth
    guard room > 0 else { return }
    grid.write(
      Self.text(of: item).clipped(to: room), in: rect, row: line, column: 2 + nameWidth,
      style: bar.style(.plain))
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
