import Presentation
import SessionModels

/// What lies over the prompt or the session, each over the one before.
public enum Overlay: Sendable, Equatable {
  case betas(BetaList)
  case reader(Reader)
  case json(JSONPage)
  case requests(RequestPage)
  case copyMenu(CopyMenu)
  /// The memories of a store.
  case memories(MemoryTree)
  /// What the session wrote in a store.
  case changes(StoreList<MemoryVersion>)
  /// The running sessions that mount a store.
  case writers(StoreList<Session>)
  /// A text that holds what cannot be seen, and is copied only when that was confirmed.
  case confirmation(CopyItem)

  /// Where keys go while it lies on top.
  var view: View {
    switch self {
    case .betas(let list): list.input == nil ? .betas : .betaInput
    case .reader(let reader): reader.view
    case .json: .json
    case .requests: .requests
    case .copyMenu: .copyMenu
    case .memories: .memories
    case .changes: .changes
    case .writers: .writers
    case .confirmation: .confirmation
    }
  }
}

extension Browser {
  /// The flag list, while it is open.
  public internal(set) var betaList: BetaList? {
    get {
      overlays.lazy.compactMap { if case .betas(let list) = $0 { list } else { nil } }.first
    }
    set {
      guard
        let place = overlays.firstIndex(where: { if case .betas = $0 { true } else { false } })
      else {
        if let newValue { overlays.append(.betas(newValue)) }
        return
      }
      if let newValue { overlays[place] = .betas(newValue) } else { overlays.remove(at: place) }
    }
  }

  /// Opens something over all else, or puts it in the place of what is on top.
  mutating func show(_ overlay: Overlay, replacing: Bool = false) {
    if replacing { closeOverlay() }
    overlays.append(overlay)
  }

  mutating func closeOverlay() { if !overlays.isEmpty { overlays.removeLast() } }
}
