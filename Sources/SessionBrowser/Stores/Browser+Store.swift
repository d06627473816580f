import DisplayText
import Presentation
import SessionModels

/// What is in a memory store, what the session wrote there, and who else may write.
extension Browser {
  /// The memories that lie on top, while some do.
  public internal(set) var memoryTree: MemoryTree? {
    get { if case .memories(let tree) = overlays.last { tree } else { nil } }
    set { if let newValue, memoryTree != nil { show(.memories(newValue), replacing: true) } }
  }

  /// The changes that lie on top, while some do.
  public internal(set) var changeList: StoreList<MemoryVersion>? {
    get { if case .changes(let list) = overlays.last { list } else { nil } }
    set { if let newValue, changeList != nil { show(.changes(newValue), replacing: true) } }
  }

  /// The running sessions that lie on top, while some do.
  public internal(set) var writerList: StoreList<Session>? {
    get { if case .writers(let list) = overlays.last { list } else { nil } }
    set { if let newValue, writerList != nil { show(.writers(newValue), replacing: true) } }
  }

  /// How many rows of a list about a store are seen: all but the title and the column headings.
  public var storeRows: Int {
    max(1, layout.body.rows - Self.storeHeadingRows(in: layout.body.rows))
  }

  public static func storeHeadingRows(in rows: Int) -> Int { rows >= 5 ? 2 : rows >= 3 ? 1 : 0 }

  /// Opens what the field under the detail's cursor leads to: a list about a store, or its whole text.
  mutating func openField() {
    guard let session, let shown = session.shown else { return }
    let page = detailPage
    guard let field = page.places[safe: session.cursor.field]?.field else { return }
    if let link = field.link, let store = shown.resource.namedStore {
      open(link, of: store)
    } else if let text = field.exact {
      show(.reader(Reader(.value(title: field.label, text: text))))
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
    guard mayLookUp() else { return }
    switch link {
    case .memories: show(.memories(MemoryTree(store)))
    case .writers: show(.writers(StoreList(store)))
    case .changes:
      guard case .known(let page, let askedAt)? = session?.checks.changes(store.id) else {
        show(.changes(StoreList(store)))
        return
      }
      show(.changes(StoreList(store, PagedList(page, askedAt: askedAt))))
    }
  }

  mutating func performInMemories(_ action: Action) -> [Effect] {
    guard var tree = memoryTree else { return [] }
    switch action {
    case .close: closeOverlay()
    case .copy:
      switch tree.current {
      case .item(.memory(let memory), _, _, _)?: return copy(CopyItem("path", memory.path))
      case .item(.prefix(let path), _, _, _)?: return copy(CopyItem("path", path))
      case .item(.unreadable, _, _, _)?, .end?, nil: notice = Notice("nothing to copy here")
      }
    case .refresh:
      tree.forget()
      memoryTree = tree
    case .open:
      switch tree.current {
      case .item(.memory(let memory), _, _, _)?:
        showLookup(.memory(memory.id, store: tree.store.id), title: SafeText(memory.path))
      case .item(.prefix, _, _, _)?:
        tree.perform(.toggle, height: storeRows)
        memoryTree = tree
      case .end(let level, _)?:
        if tree.levels[level]?.end == .held {
          tree.ask(level, lookUp(.memories(of: tree, level)))
          memoryTree = tree
        } else if let failure = tree.levels[level]?.failure {
          show(.reader(Reader(.failure(failure))))
        }
      case .item(.unreadable, _, _, _)?, nil: break
      }
    default:
      tree.perform(action, height: storeRows)
      memoryTree = tree
    }
    return []
  }

  mutating func performInChanges(_ action: Action) -> [Effect] {
    guard let list = changeList else { return [] }
    switch (action, list.current) {
    case (.open, let version?):
      let path = ChangeRow(version, now: now).path
      showLookup(.change(version: version.id, store: list.store.id), title: path)
    case (.copy, let version?): return copy(CopyItem("path", version.path ?? version.id))
    default:
      changeList = perform(action, in: list, asking: changes(in: list))
    }
    return []
  }

  mutating func performInWriters(_ action: Action) -> [Effect] {
    guard let list = writerList else { return [] }
    switch (action, list.current) {
    case (.open, let other?): return openFromHere(other.id)
    case (.copy, let other?): return copy(CopyItem("session", other.id))
    default:
      writerList = perform(action, in: list, asking: writers(in: list))
    }
    return []
  }

  /// The next page of what the session wrote.
  private func changes(in list: StoreList<MemoryVersion>) -> Lookup {
    .changes(store: list.store.id, session: session?.id ?? "", page: list.pages.nextCursor)
  }

  /// The next page of the running sessions.
  private func writers(in list: StoreList<Session>) -> Lookup {
    .writers(store: list.store.id, page: list.pages.nextCursor)
  }

  /// Does what is alike in all lists about a store.
  ///
  /// - Returns: the list as it is then; nil where another overlay lies on top of it.
  private mutating func perform<Element>(
    _ action: Action, in before: StoreList<Element>, asking lookup: Lookup
  ) -> StoreList<Element>? {
    var list = before
    switch (action, list.pages.end) {
    case (.close, _):
      closeOverlay()
      return nil
    case (.refresh, _): list = StoreList(list.store)
    case (.open, .held): list.pages.ask(lookUp(lookup))
    case (.open, .failed(let error)):
      show(.reader(Reader(.failure(error))))
      return nil
    case (.open, _): break
    case (.copy, _): notice = Notice("nothing to copy here")
    default: list.perform(action, height: storeRows)
    }
    return list
  }

  /// Asks for the pages whose places are seen. What nobody looks at is not asked for.
  mutating func askForSeenPages() {
    let height = storeRows
    switch overlays.last {
    case .memories(var tree)?:
      for level in tree.seenLevels(height: height) {
        tree.ask(level, lookUp(.memories(of: tree, level)))
      }
      memoryTree = tree
    case .changes(var list)?:
      guard list.pages.end == .next, list.seesEnd(height: height) else { return }
      list.pages.ask(lookUp(changes(in: list)))
      changeList = list
    case .writers(var list)?:
      guard list.pages.end == .next, list.seesEnd(height: height) else { return }
      list.pages.ask(lookUp(writers(in: list)))
      writerList = list
    default: break
    }
  }
}

extension Lookup {
  /// The next page of a level.
  fileprivate static func memories(of tree: MemoryTree, _ level: String) -> Lookup {
    .memories(store: tree.store.id, prefix: level, page: tree.levels[level]?.nextCursor)
  }
}

extension SessionResource {
  /// The memory store it is, where it is one.
  var namedStore: NamedStore? {
    memoryStore.map { NamedStore($0) }
  }
}
