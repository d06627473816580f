import Presentation
import SessionModels

/// What the fields of the detail lead to.
extension Browser {
  /// Opens what the field under the detail's cursor leads to: a list about a store, or its whole text.
  mutating func openField() {
    guard let session, let shown = session.shown else { return }
    let page = detailPage
    guard let field = page.places[safe: session.cursor.field]?.field else { return }
    if let link = field.link, let store = shown.resource.namedStore {
      open(link, of: store)
    } else if let text = field.exact {
      show(Reader(.value(title: field.label, text: text)))
    } else {
      notice = Notice("nothing to open here")
    }
  }

  /// Opens the running sessions that mount the store that is shown.
  mutating func showWriters() {
    let resource =
      session?.pane == .list ? session?.list.current?.resource : session?.shown?.resource
    guard let store = resource?.namedStore else {
      notice = Notice("W is for memory stores: who else may write there", .caution)
      return
    }
    open(.writers, of: store)
  }

  private mutating func open(_ link: FieldLink, of store: NamedStore) {
    guard let session, mayLookUp() else { return }
    switch link {
    case .memories: show(MemoryTree(store))
    case .writers: show(WriterList(store, besides: session.id))
    case .changes:
      guard case .known(let page, let askedAt)? = session.checks.changes(store.id) else {
        show(ChangeList(store, by: session.id))
        return
      }
      show(ChangeList(store, by: session.id, PagedList(page, askedAt: askedAt)))
    }
  }
}
