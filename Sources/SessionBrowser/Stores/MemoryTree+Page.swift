import DisplayText
import Presentation
import SessionModels
import TerminalModel

extension MemoryTree: OverlayPage {
  static let views = [View.memories]

  var view: View { .memories }
  var overlay: Overlay { .memories(self) }

  func title(_ browser: Browser) -> PageTitle {
    let place: SafeText = "\(cursor.index + 1) of \(rows.count)"
    let asked = askedAt.map { "asked " + ClockTime.seconds($0, offset: browser.offset) }
    return PageTitle(
      "Memories of " + store.name,
      marks: [asked, place].compactMap(\.self).joined(separator: "  "), short: place)
  }

  mutating func settle(in rect: Rect, _ browser: Browser) {
    cursor.settle(height: rect.rows - PageTable.headingRows(in: rect.rows), count: rows.count)
  }

  mutating func perform(_ action: Action, _ browser: inout Browser) -> [Effect] {
    switch action {
    case .close: browser.closePage()
    case .copy:
      switch current {
      case .item(.memory(let memory), _, _, _)?:
        return browser.copy(CopyItem("path", memory.path))
      case .item(.prefix(let path), _, _, _)?: return browser.copy(CopyItem("path", path))
      case .item(.unreadable, _, _, _)?, .end?, nil:
        browser.notice = Notice("nothing to copy here")
      }
    case .refresh: forget()
    case .open:
      switch current {
      case .item(.memory(let memory), _, _, _)?:
        browser.showLookup(.memory(memory.id, store: store.id), title: SafeText(memory.path))
      case .item(.prefix, _, _, _)?: move(.toggle)
      case .end(let level, _)?:
        if levels[level]?.end == .held {
          ask(level) { browser.lookUp($0) }
        } else if let failure = levels[level]?.failure {
          browser.show(Reader(.failure(failure)))
        }
      case .item(.unreadable, _, _, _)?, nil: break
      }
    default: move(action)
    }
    return []
  }

  var awaited: Set<Token> { Set(levels.values.compactMap(\.awaited)) }

  mutating func stopAsking() {
    for level in levels.keys { levels[level]?.stopAsking() }
  }

  mutating func askForWhatIsSeen(at now: Instant, _ ask: (Lookup) -> Token) {
    for level in seenLevels { self.ask(level, ask) }
  }

  private mutating func ask(_ level: String, _ ask: (Lookup) -> Token) {
    let next = levels[level]?.nextCursor
    levels[level]?.ask(ask(.memories(store: store.id, prefix: level, page: next)))
  }

  mutating func take(
    _ answer: Result<LookupAnswer, APIError>, for token: Token, _ browser: Browser
  ) {
    switch answer {
    case .failure(let error): take(.failure(error), for: token, at: browser.now)
    case .success(.memories(let page)): take(.success(page), for: token, at: browser.now)
    case .success: break
    }
  }

  func draw(in rect: Rect, on grid: inout Grid, _ browser: Browser) {
    let rows = rows
    let table = PageTable(
      columns: [
        PageTable.Column(heading: "PATH", width: nil, isPath: true),
        PageTable.Column(heading: "SIZE", width: 8, isRight: true, from: 40),
        PageTable.Column(heading: "CHANGED", width: 14, isRight: true, from: 60),
      ], count: rows.count, cursor: cursor)
    table.draw(in: rect, on: &grid) { row(rows[$0], now: browser.now) }
  }

  private func row(_ row: Row, now: Instant) -> PageTable.Row {
    switch row {
    case .end(let level, let depth):
      levels[level]?.endRow(nothing: "no memories here", indent: depth) ?? PageTable.Row(cells: [])
    case .item(let item, let level, let depth, let isOpen):
      Self.row(item, level, depth, isOpen, now)
    }
  }

  private static func row(
    _ item: MemoryListItem, _ level: String, _ depth: Int, _ isOpen: Bool?, _ now: Instant
  ) -> PageTable.Row {
    let words = MemoryRow(item, in: level, now: now)
    // The mark stands where a memory's name begins one column later, so that names are in line.
    let mark: SafeText = isOpen.map { $0 ? "- " : "+ " } ?? "  "
    return PageTable.Row(
      cells: [mark + words.name, words.size, words.changed], indent: depth,
      severity: words.severity)
  }

  /// All of what is under the cursor.
  func status(_ browser: Browser) -> StatusWords {
    guard case .item(let item, _, _, _)? = current else { return ("", .faint) }
    return (MemoryRow.line(item), .faint)
  }
}

extension View {
  public static let memories = View(
    "Memories of a store", .list,
    [
      Command(.open, [.enter], short: "open", help: "Open"),
      Command(.unfold, [.character("l"), .right], help: "Unfold"),
      Command(
        .fold, [.character("h"), .left], help: "Fold, or go up"),
    ] + Command.aboutStore + Command.closing("tree") + Command.moving + Command.help
      + Command.everywhere)
}
