import SessionModels

/// The memories of a store, level by level: a level is asked for when it is opened.
public struct MemoryTree: Sendable, Equatable {
  public enum Row: Sendable, Equatable {
    /// - Parameter isOpen: nil where it cannot be opened.
    case item(MemoryListItem, level: String, depth: Int, isOpen: Bool?)
    /// What stands behind the last element of a level.
    case end(level: String, depth: Int)
  }

  public let store: NamedStore
  /// Each level that was opened, by its path.
  public internal(set) var levels = [MemoryListItem.root: PagedList<MemoryListItem>()]
  private var open: Set<String> = [MemoryListItem.root]
  public internal(set) var cursor = ListCursor()

  init(_ store: NamedStore) { self.store = store }

  /// Every row, open levels below what they belong to.
  public var rows: [Row] {
    var named: Set<String> = []
    return rows(of: MemoryListItem.root, depth: 0, named: &named)
  }

  /// - Parameter named: the levels that have a row. One that is named again cannot be opened there: what is in levels
  ///   of twins would come so many times that no memory holds it.
  private func rows(of level: String, depth: Int, named: inout Set<String>) -> [Row] {
    guard let list = levels[level] else { return [] }
    var rows: [Row] = []
    for item in list.elements {
      guard case .prefix(let path) = item, path.hasPrefix(level), path != level,
        named.insert(path).inserted
      else {
        rows.append(.item(item, level: level, depth: depth, isOpen: nil))
        continue
      }
      let isOpen = open.contains(path)
      rows.append(.item(item, level: level, depth: depth, isOpen: isOpen))
      if isOpen { rows += self.rows(of: path, depth: depth + 1, named: &named) }
    }
    if list.hasEndRow { rows.append(.end(level: level, depth: depth)) }
    return rows
  }

  public var current: Row? { rows[safe: cursor.index] }

  /// When the first level was read.
  public var askedAt: Instant? { levels[MemoryListItem.root]?.askedAt }

  /// Does what only concerns the rows: moving, opening and closing levels.
  mutating func move(_ action: Action) {
    let rows = rows
    switch action {
    case .unfold: if case .item(.prefix(let path), _, _, false) = current { unfold(path) }
    case .fold: foldOrLeave(rows)
    case .toggle:
      guard case .item(.prefix(let path), _, _, let isOpen?) = current else { break }
      if isOpen { open.remove(path) } else { unfold(path) }
    default:
      cursor.perform(action, count: rows.count)
    }
    cursor.move(by: 0, count: self.rows.count)
  }

  private mutating func unfold(_ path: String) {
    open.insert(path)
    if levels[path] == nil { levels[path] = PagedList() }
  }

  /// Closes an open level; elsewhere the cursor goes up to what the row belongs to.
  private mutating func foldOrLeave(_ rows: [Row]) {
    let level: String
    switch current {
    case .item(.prefix(let path), _, _, true)?:
      open.remove(path)
      return
    case .item(_, let place, _, _)?, .end(let place, _)?: level = place
    case nil: return
    }
    let above = rows.firstIndex {
      if case .item(.prefix(level), _, _, true) = $0 { true } else { false }
    }
    if let above { cursor.move(to: above, count: rows.count) }
  }

  // MARK: Asking

  /// The levels of which a page is to be asked for, as its place is seen.
  var seenLevels: [String] {
    let rows = rows
    return cursor.window(count: rows.count).compactMap { index in
      guard case .end(let level, _) = rows[index], levels[level]?.end == .next else { return nil }
      return level
    }
  }

  /// Forgets all that was read, so that what is open is asked for again.
  mutating func forget() {
    levels = levels.filter { open.contains($0.key) }.mapValues { _ in PagedList() }
    cursor.restart()
  }

  /// Takes a page of the level that waits for it. What the cursor is on stays where it is on the screen.
  mutating func take(
    _ result: Result<Page<MemoryListItem>, APIError>, for token: Token, at moment: Instant
  ) {
    guard let level = levels.first(where: { $0.value.awaited == token })?.key else { return }
    let (before, place) = (current, cursor.index)
    levels[level]?.take(result, at: moment)
    let rows = rows
    let index = before.flatMap { rows.firstIndex(of: $0) } ?? place
    if before == .end(level: level, depth: depth(of: level, in: rows)) {
      // It was where the page is now: the cursor goes to the page's first.
      cursor.move(by: 0, count: rows.count)
    } else {
      cursor.shift(by: index - place, count: rows.count)
    }
  }

  private func depth(of level: String, in rows: [Row]) -> Int {
    for row in rows {
      switch row {
      case .item(_, level, let depth, _), .end(level, let depth): return depth
      case .item, .end: continue
      }
    }
    return 0
  }
}
