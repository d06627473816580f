import Presentation
import SessionModels

/// What the fields of the detail lead to.
extension Browser {
  /// Opens what the field under the detail's cursor leads to: a list about a store, or its whole text.
  mutating func openField() {
    guard let session, let shown = session.shown else { return }
    let page = detailPage
    guard let field = page.places[safe: session.cursor.field]?.field else { return }
    if field.link == .errors {
      showOtherErrors()
    } else if field.link == .failure {
      explainFailure()
    } else if field.link == .calls {
      showCalls()
    } else if let link = field.link, let store = shown.resource.namedStore {
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

  /// Opens the running sessions that may write to a store.
  private mutating func showWriters(of store: NamedStore) {
    showSessions("store:\(store.id) status:running access:rw")
    if session?.checks.isArchived(store.id) == true {
      notice = Notice("the store is archived: nobody can write to it", .caution)
    }
  }

  /// Opens the errors of the session that concern no repository.
  private mutating func showOtherErrors() {
    guard let session else { return }
    let text = MountState.otherErrorLines(session.checks, among: session.allMounted)
      .joined(separator: "\n")
    show(Reader(.value(title: "Other errors of the session", text: text)))
  }

  private mutating func open(_ link: FieldLink, of store: NamedStore) {
    guard let session, mayLookUp() else { return }
    switch link {
    case .errors, .failure, .calls: break
    case .memories: show(MemoryTree(store))
    case .writers: showWriters(of: store)
    case .changes:
      guard case .known(let page, let askedAt)? = session.checks.changes(store.id) else {
        show(ChangeList(store, by: session.id))
        return
      }
      show(ChangeList(store, by: session.id, PagedList(page, askedAt: askedAt)))
    }
  }
}

extension PageOpener {
  static let writers = PageOpener("writers") { $0.showWriters() }
}
