import SessionBrowser

/// What must hold of a browser after any message.
extension Browser {
  /// What does not hold, in words.
  public func brokenInvariants() -> [String] {
    var broken = brokenCursors() + brokenOverlays()
    if background.running.count > 4 {
      broken.append("\(background.running.count) extra questions run at once")
    }
    if prompt.editor.position > prompt.editor.characters.count {
      broken.append("the cursor of the prompt is behind its text")
    }
    if let query, query.editor.position > query.editor.characters.count {
      broken.append("the cursor of a filter or search is behind its text")
    }
    return broken
  }

  private func brokenCursors() -> [String] {
    var broken: [String] = []
    if let list = session?.list {
      let cursor = list.cursor
      if cursor.index != 0 && cursor.index >= list.rows.count {
        broken.append("the list's cursor is on row \(cursor.index) of \(list.rows.count)")
      }
      if !(cursor.top..<cursor.top + max(1, layout.list.rows)).contains(cursor.index) {
        broken.append("the list's cursor is out of sight")
      }
    }
    if !prompt.lines.isEmpty && prompt.cursor.index >= prompt.lines.count {
      broken.append("the prompt's cursor is on no row")
    }
    return broken
  }

  private func brokenOverlays() -> [String] {
    var broken: [String] = []
    func check(_ name: String, _ index: Int, top: Int = 0, rows: Int = .max, of count: Int) {
      if index != 0 && index >= count { broken.append("the cursor of \(name) is on no row") }
      if index < top || index - top >= rows {
        broken.append("the cursor of \(name) is out of sight")
      }
    }
    // Nothing is opened over itself without end.
    if overlays.count >= 12 { broken.append("\(overlays.count) overlays lie over each other") }
    if let flags = betaList {
      if flags.current == nil && !flags.rows.isEmpty {
        broken.append("no flag is under the cursor")
      }
      check(
        "the flags", flags.cursor.index, top: flags.cursor.top, rows: flags.cursor.height,
        of: flags.rows.count)
    }
    if let page = jsonPage {
      check(
        "the JSON", page.cursor.index, top: page.cursor.top, rows: page.cursor.height,
        of: page.outline.count)
    }
    if let page = requestPage {
      check("the log", page.cursor.index, of: page.rows(of: log).count)
    }
    if let tree = memoryTree {
      check(
        "the memories", tree.cursor.index, top: tree.cursor.top, rows: tree.cursor.height,
        of: tree.rows.count)
    }
    if let list = changeList {
      check(
        "the changes", list.cursor.index, top: list.cursor.top, rows: list.cursor.height,
        of: list.pages.rowCount)
    }
    if let list = sessionList {
      check(
        "the sessions", list.cursor.index, top: list.cursor.top, rows: list.cursor.height,
        of: list.rowCount)
    }
    if let list = callList {
      check(
        "the calls", list.cursor.index, top: list.cursor.top, rows: list.cursor.height,
        of: list.rowCount)
    }
    if let page = mountPage {
      check(
        "the mounts", page.cursor.index, top: page.cursor.top, rows: page.cursor.height,
        of: page.rows.count)
    }
    if let list = outputList {
      check(
        "the output files", list.cursor.index, top: list.cursor.top, rows: list.cursor.height,
        of: list.pages.rowCount)
    }
    if let page = helpPage { check("help", page.index, of: page.commands.count) }
    if let menu = copyMenu, !menu.rows.indices.contains(menu.cursor.index) {
      broken.append("nothing is chosen to copy")
    }
    return broken
  }

  /// The same of the detail, where the cursor is on a field that is seen, and what was kept is what would be laid out
  /// now. Laying its page out takes its time.
  public func brokenDetail() -> [String] {
    guard let session, session.shown != nil else { return [] }
    let page = detailPage
    // Another zone and back: what was kept does not count as current any more.
    var fresh = self
    for zone in [offset + 3600, offset] { fresh.offset = zone }
    guard page == fresh.detailPage else { return ["the kept detail is not what is known now"] }
    let height = layout.detail.rows
    let field = session.cursor.field
    guard page.places.indices.contains(field) else { return ["the detail's cursor is on no field"] }
    // Before the first field there may be lines that belong to none.
    guard height > 0, field > 0, session.cursor.found == nil else { return [] }
    let offset = session.cursor.scroll.offset
    return page.places[field].lines.overlaps(offset..<offset + height)
      ? [] : ["the detail's cursor is out of sight"]
  }
}
