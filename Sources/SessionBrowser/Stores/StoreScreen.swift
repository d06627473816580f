import DisplayText
import Presentation
import SessionModels
import TerminalModel

/// The lists about a memory store: its memories, what the session wrote, who else may write.
enum StoreScreen {
  static func drawMemories(_ browser: Browser, in rect: Rect, on grid: inout Grid) {
    guard let tree = browser.memoryTree else { return }
    let rows = tree.rows
    let table = StoreTable(
      title: "Memories of " + tree.store.name, asked: asked(tree.askedAt, browser),
      columns: [
        StoreTable.Column(heading: "PATH", width: nil, isPath: true),
        StoreTable.Column(heading: "SIZE", width: 8, isRight: true, from: 40),
        StoreTable.Column(heading: "CHANGED", width: 14, isRight: true, from: 60),
      ], count: rows.count, place: "\(tree.cursor.index + 1) of \(rows.count)",
      cursor: tree.cursor)
    table.draw(in: rect, on: &grid) { row(rows[$0], of: tree, now: browser.now) }
  }

  private static func row(_ row: MemoryTree.Row, of tree: MemoryTree, now: Instant)
    -> StoreTable.Row
  {
    switch row {
    case .end(let level, let depth):
      guard let list = tree.levels[level] else { return StoreTable.Row(cells: []) }
      return end(of: list, nothing: "no memories here", indent: depth)
    case .item(let item, let level, let depth, let isOpen):
      let words = MemoryRow(item, in: level, now: now)
      // The mark stands where a memory's name begins one column later, so that names are in line.
      let mark: SafeText = isOpen.map { $0 ? "- " : "+ " } ?? "  "
      return StoreTable.Row(
        cells: [mark + words.name, words.size, words.changed], indent: depth,
        severity: words.severity)
    }
  }

  static func drawChanges(_ browser: Browser, in rect: Rect, on grid: inout Grid) {
    guard let list = browser.changeList else { return }
    let table = StoreTable(
      title: "Written by this session in " + list.store.name,
      asked: asked(list.pages.askedAt, browser),
      columns: [
        StoreTable.Column(heading: "WHEN", width: 14, from: 50),
        StoreTable.Column(heading: "CHANGE", width: 8),
        StoreTable.Column(heading: "SIZE", width: 8, isRight: true, from: 60),
        StoreTable.Column(heading: "PATH", width: nil, isPath: true),
      ], count: list.pages.rowCount, place: place(list), cursor: list.cursor)
    table.draw(in: rect, on: &grid) { index in
      guard index < list.pages.elements.count else {
        return end(of: list.pages, nothing: "this session wrote nothing here")
      }
      let words = ChangeRow(list.pages.elements[index], now: browser.now)
      return StoreTable.Row(
        cells: [words.when, words.operation, words.size, words.path], severity: words.severity,
        severityCell: 1)
    }
  }

  static func drawWriters(_ browser: Browser, in rect: Rect, on grid: inout Grid) {
    guard let list = browser.writerList else { return }
    let table = StoreTable(
      title: "Who else may write to " + list.store.name,
      asked: asked(list.pages.askedAt, browser),
      columns: [
        StoreTable.Column(heading: "ACCESS", width: 10),
        StoreTable.Column(heading: "STATUS", width: 8, from: 60),
        StoreTable.Column(heading: "SESSION", width: 30, from: 72),
        StoreTable.Column(heading: "TITLE", width: nil),
      ], count: list.pages.rowCount, place: place(list), cursor: list.cursor)
    table.draw(in: rect, on: &grid) { index in
      guard index < list.pages.elements.count else {
        return end(of: list.pages, nothing: "no other running session mounts it")
      }
      let words = WriterRow(
        list.pages.elements[index], store: list.store.id,
        isArchived: browser.session?.checks.isArchived(list.store.id) ?? false)
      return StoreTable.Row(
        cells: [words.access, words.status, words.id, words.title], severity: words.severity)
    }
  }

  /// What stands behind the last element of a list.
  private static func end<Element>(
    of list: PagedList<Element>, nothing: SafeText, indent: Int = 0
  ) -> StoreTable.Row {
    let (words, severity): (SafeText, Severity) =
      switch list.end {
      case .next, .asking: ("asking", .ordinary)
      case .held: ("nothing on this page; Enter asks for the next", .ordinary)
      case .complete where list.unreadable == 0: (nothing, .ordinary)
      case .complete:
        (
          "\(list.unreadable) " + (list.elements.isEmpty ? "" : "more ") + "cannot be read",
          .caution
        )
      case .repeated: ("the service named a page twice: there may be more", .caution)
      case .failed(let error):
        ("not known (Enter explains): " + ErrorWords(error).line, .failure)
      }
    return StoreTable.Row(cells: [], indent: indent, severity: severity, words: words)
  }

  /// All of what is under the cursor, for the status line.
  static func summary(_ tree: MemoryTree) -> SafeText {
    guard case .item(let item, _, _, _)? = tree.current else { return "" }
    return MemoryRow.line(item)
  }

  static func summary(_ list: StoreList<MemoryVersion>) -> SafeText {
    list.current.map(ChangeRow.line) ?? ""
  }

  /// Which element of how many the cursor is on; `+` where there are more than were read.
  private static func place<Element>(_ list: StoreList<Element>) -> SafeText {
    let count = list.pages.elements.count
    guard count > 0 else { return "" }
    return "\(min(list.cursor.index + 1, count)) of \(count)"
      + (list.pages.end == .complete ? "" : "+")
  }

  private static func asked(_ moment: Instant?, _ browser: Browser) -> SafeText? {
    moment.map { ClockTime.seconds($0, offset: browser.offset) }
  }
}
