import SessionBrowser
import SessionModels

/// The page on top, where it is of that type; nil where another one lies there.
extension Browser {
  public var betaList: BetaList? {
    overlays.lazy.compactMap { if case .betas(let page) = $0 { page } else { nil } }.first
  }
  public var jsonPage: JSONPage? {
    if case .json(let page) = overlays.last { page } else { nil }
  }
  public var requestPage: RequestPage? {
    if case .requests(let page) = overlays.last { page } else { nil }
  }
  public var copyMenu: CopyMenu? {
    if case .copyMenu(let page) = overlays.last { page } else { nil }
  }
  public var copyQuestion: CopyQuestion? {
    if case .copyQuestion(let page) = overlays.last { page } else { nil }
  }
  public var memoryTree: MemoryTree? {
    if case .memories(let page) = overlays.last { page } else { nil }
  }
  public var changeList: ChangeList? {
    if case .changes(let page) = overlays.last { page } else { nil }
  }
  public var callList: CallList? {
    if case .calls(let page) = overlays.last { page } else { nil }
  }
  public var sessionList: SessionList? {
    if case .sessions(let page) = overlays.last { page } else { nil }
  }
  public var sessionPage: SessionPage? {
    if case .session(let page) = overlays.last { page } else { nil }
  }
  public var comparePage: ComparePage? {
    if case .compare(let page) = overlays.last { page } else { nil }
  }
  public var mountPage: MountPage? {
    if case .mounts(let page) = overlays.last { page } else { nil }
  }
  public var outputList: OutputList? {
    if case .outputs(let page) = overlays.last { page } else { nil }
  }
  public var helpPage: HelpPage? {
    if case .help(let page) = overlays.last { page } else { nil }
  }
  public var reader: Reader? {
    if case .reader(let page) = overlays.last { page } else { nil }
  }
  /// The lines of the text on top; empty while there is none.
  public var readerLines: [TextLine] { reader?.lines ?? [] }
}

extension ChangeList {
  /// The element under the cursor; nil where it is behind the last.
  public var chosen: MemoryVersion? {
    pages.elements.indices.contains(cursor.index) ? pages.elements[cursor.index] : nil
  }
}
