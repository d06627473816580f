import DisplayText
import Presentation
import SessionModels

/// Copying: what, and by which way.
extension Browser {
  /// Copies a text by the first way there is. One that holds what cannot be seen is confirmed first.
  mutating func copy(_ item: CopyItem) -> [Effect] {
    guard item.hazard == nil else {
      show(CopyQuestion(item: item))
      return []
    }
    return send(item)
  }

  /// What the main fact of the row under the cursor is called; nil where there is nothing to copy.
  var mainItemName: SafeText? { (session?.shown?.resource).map(CopyItem.mainName) }

  /// Everything that can be copied of the resource that is seen.
  private var copyItems: [CopyItem] {
    guard let session, let resource = session.shown?.resource else { return [] }
    return CopyItem.all(
      of: resource, session: session.id, destination: destination, betas: betas)
  }

  mutating func openCopyMenu() {
    let items = copyItems
    if items.isEmpty {
      notice = Notice("nothing to copy here")
    } else {
      show(CopyMenu(items))
    }
  }

  /// In the list the main fact, in the detail the value under the cursor.
  mutating func copyInSession() -> [Effect] {
    guard session?.pane == .detail else {
      guard let resource = session?.shown?.resource else {
        notice = Notice("nothing to copy here")
        return []
      }
      return copy(CopyItem.main(of: resource))
    }
    let page = detailPage
    guard let field = page.places[safe: session?.cursor.field ?? 0]?.field else { return [] }
    guard let text = field.exact else {
      notice = Notice("the service sent nothing for it: " + field.label)
      return []
    }
    return copy(CopyItem(field.label, text))
  }

  /// Shows where the resource can be looked at in a web browser, whole, and copies the address.
  mutating func copyWebAddress() -> [Effect] {
    guard let resource = session?.shown?.resource else { return [] }
    guard let address = WebAddress.address(of: resource) else {
      let kind = ResourceKind(resource).title
      notice = Notice("no web address is known: " + kind)
      return []
    }
    show(Reader(.value(title: "Web address", text: address)))
    return copy(CopyItem("web address", address, isFromService: false))
  }

  /// Sends a text on the best way there is.
  mutating func send(_ item: CopyItem) -> [Effect] {
    copied = item
    return [.copy(item, copyRoutes.first ?? .screen)]
  }

  /// Shows what was copied last on the normal screen, where the mouse can select it.
  mutating func showCopied() -> [Effect] {
    guard let copied else {
      notice = Notice("nothing was copied yet")
      return []
    }
    return [.copy(copied, .screen)]
  }

  /// Says how a copy went; where a way failed, the next is tried.
  mutating func takeCopied(_ item: CopyItem, _ route: CopyRoute, _ wasDone: Bool) -> [Effect] {
    guard wasDone else {
      let next = copyRoutes.drop { $0 != route }.dropFirst().first
      return next == nil || route == .screen ? [] : [.copy(item, next ?? .screen)]
    }
    // The name of a field of the service's own can be of any length.
    let name = item.name.clipped(to: 18)
    notice =
      switch route {
      case .tmux: Notice(name + " copied to the tmux buffer  prefix ] pastes it  v shows it")
      case .terminal: Notice(name + " sent to the clipboard  v shows it")
      case .screen: Notice(name + ": shown")
      }
    return []
  }
}
