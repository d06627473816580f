import DisplayText
import TerminalModel

/// The keys of a view, in groups, with a cursor: Enter runs the row it is on.
public struct HelpPage: Sendable, Equatable {
  /// The view whose keys these are.
  public let subject: View
  /// The line that was typed when help was opened; it is there again when help closes.
  private let query: QueryInput?
  public private(set) var filter: WordFilter?
  /// Which of the commands the cursor is on.
  public private(set) var index = 0
  /// The first line that is seen, and how many are.
  private var scroll = ScrollPosition()
  private var width = 0

  init(of subject: View, query: QueryInput?) { (self.subject, self.query) = (subject, query) }

  /// The commands that the filter leaves, group by group.
  public var commands: [Command] { rows.compactMap(\.command) }

  /// The command under the cursor.
  public var current: Command? { commands[safe: index] }

  var rows: [HelpRow] { HelpRow.rows(of: subject, filter: filter) }

  var layout: HelpLayout { HelpLayout(rowCount: rows.count, width: width, height: scroll.height) }

  /// The first line that is seen.
  var top: Int { scroll.offset }

  /// The line of the row under the cursor.
  private var line: Int {
    let row = rows.firstIndex { $0.command == current && current != nil }
    return layout.place(of: row ?? 0).line
  }

  private mutating func move(to index: Int) {
    self.index = min(max(0, index), max(0, commands.count - 1))
    // Over the first command stands its heading.
    scroll.reveal(line: self.index == 0 ? 0 : line, count: layout.lineCount)
  }
}

extension HelpPage: OverlayPage {
  static let views = [View.help]

  var view: View { .help }
  var overlay: Overlay { .help(self) }

  func title(_ browser: Browser) -> PageTitle {
    let place: SafeText = commands.isEmpty ? "" : "\(index + 1) of \(commands.count)"
    return PageTitle(
      "Help", marks: [SafeText(subject.title), place].joined(separator: "  "), short: place)
  }

  mutating func settle(in rect: Rect, _ browser: Browser) {
    width = rect.columns
    scroll.settle(height: rect.rows, count: .max)
    scroll.settle(height: rect.rows, count: layout.lineCount)
    move(to: index)
  }

  mutating func perform(_ action: Action, _ browser: inout Browser) -> [Effect] {
    switch action {
    case .open:
      guard let command = current else { return [] }
      close(&browser)
      return browser.perform(command.action, in: subject)
    case .cancelOrBack where filter != nil: filter("", browser)
    case .close, .cancelOrBack: close(&browser)
    default: move(to: index + action.distance(height: layout.perColumn, count: commands.count))
    }
    return []
  }

  private func close(_ browser: inout Browser) {
    browser.closePage()
    browser.query = query
  }

  func draw(in rect: Rect, on grid: inout Grid, _ browser: Browser) {
    HelpScreen.draw(self, in: rect, on: &grid)
  }

  /// All keys of the row under the cursor, which its place in the list may be too narrow for.
  func status(_ browser: Browser) -> StatusWords {
    guard let current else { return ("", .faint) }
    return (SafeText(current.keys.map(\.name).joined(separator: " ") + "  " + current.help), .faint)
  }

  var filterText: String { filter?.text ?? "" }

  mutating func filter(_ text: String, _ browser: Browser) {
    let before = current
    filter = WordFilter(text)
    scroll.settle(height: scroll.height, count: layout.lineCount)
    move(to: commands.firstIndex { $0 == before } ?? 0)
  }

  func filterCount(_ browser: Browser) -> (left: Int, all: Int)? {
    (commands.count, Command.commands(in: subject).count)
  }
}

extension Browser {
  /// Opens the keys of a view. A line that is typed waits under them.
  mutating func showHelp(of view: View) {
    let page = HelpPage(of: view, query: query)
    query = nil
    show(page)
  }
}

extension View {
  public static let help = View(
    "Help", .list,
    [
      Command(.open, [.enter], short: "run", help: "Run this row"),
      Command(.query, [.character("/")], short: "filter", help: "Filter the keys"),
      Command(.cancelOrBack, [.escape], short: "close", help: "Clear filter, or close"),
      Command(
        .close, [.character("q"), .character("h"), .left, .character("?"), .function(1)],
        help: "Close help"),
    ] + Command.moving + Command.everywhere)
}
