import DisplayText
import Presentation
import SessionModels
import TerminalModel

/// The sessions that the prompt offers, those that were opened before among them, to choose one to compare with.
public struct CompareChoice: Sendable, Equatable {
  /// The session that is compared with the chosen one.
  let session: String
  let rows: [PromptRow]
  var cursor = ListCursor()

  init(_ session: String, among rows: [PromptRow]) {
    self.session = session
    self.rows = rows
  }
}

extension CompareChoice: ListPage {
  static let views = [View.compareChoice]

  var view: View { .compareChoice }
  var overlay: Overlay { .compareChoice(self) }

  func title(_ browser: Browser) -> PageTitle { title("Compare with") }

  func perform(_ action: Action, on row: PromptRow?, _ browser: inout Browser) -> [Effect]? {
    guard action == .open else { return nil }
    guard let row else { return [] }
    browser.closePage()
    browser.show(ComparePage(row.id, session, asksChecks: browser.asksChecks))
    return []
  }

  func status(_ browser: Browser) -> StatusWords {
    ("m marks any other session, in a list or when it is open", .faint)
  }

  func draw(
    _ row: PromptRow, _ bar: SelectionBar, line: Int, in rect: Rect, on grid: inout Grid
  ) {
    let title =
      switch row {
      case .choice(let choice): SafeText(choice.title)
      case .recent(let recent): RecentWords.title(recent)
      case .session(let session): SessionRow(session).title
      }
    let room = max(0, rect.columns - 3)
    let end = 2 + title.clipped(to: room).width
    grid.write(title.clipped(to: room), in: rect, row: line, column: 2, style: bar.style(.plain))
    grid.write(
      SafeText(row.id).clipped(to: max(0, rect.columns - end - 3)), in: rect, row: line,
      column: end + 2, style: bar.style(.faint))
  }
}

extension View {
  public static let compareChoice = View(
    "Session to compare with", .list,
    [
      Command(
        .open, [.enter, .character("l"), .right], short: "compare", help: "Compare with it")
    ] + Command.closing("list", .character("h"), .left) + Command.moving + Command.help
      + Command.everywhere)
}
