import SessionBrowser
import SessionModels

/// What must hold of single steps of a browser.
extension Browser {
  /// A reply never opens or closes anything, and leaves the cursor on the field that is read.
  ///
  /// - Parameter before: the browser without the reply.
  func brokenByReply(since before: Browser) -> [String] {
    var broken: [String] = []
    if overlays.count != before.overlays.count || query != before.query
      || isPrompting != before.isPrompting
    {
      broken.append("a reply led from \(before.view) to \(view)")
    }
    broken += brokenStoreByReply(since: before)
    guard let old = before.session, let new = session, let shown = old.shown?.resource.json,
      shown == new.shown?.resource.json, old.retrievableID == new.retrievableID,
      old.list.current?.identity == new.list.current?.identity
    else { return broken }
    let (oldPage, newPage) = (before.detailPage, detailPage)
    let names = { (page: FieldPage) in page.places.map(\.field.label) }
    guard oldPage.places.indices.contains(old.cursor.field),
      newPage.places.indices.contains(new.cursor.field)
    else { return broken }
    let label = names(oldPage)[old.cursor.field]
    let isOnlyOne = names(oldPage).count { $0 == label } == 1
    if isOnlyOne, names(newPage).contains(label), names(newPage)[new.cursor.field] != label {
      broken.append("a reply moved the cursor from the field \(label)")
    }
    return broken
  }

  /// In a list about a store the cursor stays with what it is on.
  private func brokenStoreByReply(since before: Browser) -> [String] {
    var isMoved = false
    if case .item? = before.memoryTree?.current {
      isMoved = memoryTree?.current != before.memoryTree?.current
    }
    if let change = before.changeList?.chosen { isMoved = changeList?.chosen != change }
    if let session = before.sessionList?.current {
      isMoved = sessionList?.current?.id != session.id
    }
    return isMoved ? ["a reply moved the cursor of \(view)"] : []
  }

  /// What cannot be seen in a text of the service is confirmed before it goes where something may obey it.
  func brokenByCopies(_ effects: [Effect]) -> [String] {
    effects.compactMap { effect in
      guard case .copy(let item, let route) = effect, route != .screen, item.hazard != nil,
        view != .confirmation, helpPage?.subject != .confirmation
      else { return nil }
      return "copied unasked: \(item.name)"
    }
  }

  /// `Esc` leads out of everything.
  func brokenWayOut() -> [String] {
    var browser = self
    for _ in 0..<50 where !browser.overlays.isEmpty || browser.query != nil {
      _ = browser.update(.key(.escape))
    }
    return browser.overlays.isEmpty && browser.query == nil
      ? [] : ["Esc does not lead out of \(browser.view)"]
  }
}
