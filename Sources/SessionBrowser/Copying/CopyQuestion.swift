import DisplayText
import Presentation
import TerminalModel

/// The question before something is copied that holds what cannot be seen.
public struct CopyQuestion: Sendable, Equatable {
  public let item: CopyItem
}

extension CopyQuestion: OverlayPage {
  static let views = [View.confirmation]

  var view: View { .confirmation }
  var overlay: Overlay { .copyQuestion(self) }

  func title(_ browser: Browser) -> PageTitle { PageTitle("Copy " + item.name + "?") }

  mutating func settle(in rect: Rect, _ browser: Browser) {}

  mutating func perform(_ action: Action, _ browser: inout Browser) -> [Effect] {
    browser.closePage()
    guard action == .copy else {
      browser.notice = Notice("not copied: " + item.name)
      return []
    }
    return browser.send(item)
  }

  func status(_ browser: Browser) -> StatusWords {
    ("y copies anyway  Esc cancels", .caution)
  }

  func draw(in rect: Rect, on grid: inout Grid, _ browser: Browser) {
    guard let hazard = item.hazard else { return }
    let width = max(1, rect.columns - 2)
    let warning: SafeText =
      "It holds " + hazard + ", which a shell or an editor may obey. Shown here by their names:"
    var rows: [(SafeText, Style)] = warning.wrapped(to: width).map { ($0, .caution) }
    rows += SafeText(String(item.text.prefix(4096))).brokenAtWidth(width).map { ($0, .plain) }
    for (row, (text, style)) in rows.enumerated() {
      grid.write(text, in: rect, row: row, column: min(1, rect.columns - 1), style: style)
    }
  }
}

extension View {
  public static let confirmation = View(
    "Confirming a copy", .list,
    [
      Command(.copy, [.character("y")], short: "copy", help: "Copy anyway"),
      Command(
        .close, [.escape, .character("q"), .character("n")], short: "cancel", help: "Cancel"),
    ] + Command.quietHelp + Command.everywhere)
}
