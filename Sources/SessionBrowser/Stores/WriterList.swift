import DisplayText
import Presentation
import SessionModels
import TerminalModel

/// The running sessions that mount a memory store, but for the one that is open.
public struct WriterList: Sendable, Equatable {
  public let store: NamedStore
  /// The session that is no other.
  let own: String
  public internal(set) var pages = PagedList<Session>()
  public internal(set) var cursor = ListCursor()

  init(_ store: NamedStore, besides own: String) { (self.store, self.own) = (store, own) }
}

extension WriterList: PagedPage {
  static let views = [View.writers]

  var view: View { .writers }
  var overlay: Overlay { .writers(self) }
  var nextPage: Lookup { .writers(store: store.id, page: pages.nextCursor) }
  var nothing: SafeText { "no other running session mounts it" }

  var columns: [PageTable.Column] {
    [
      PageTable.Column(heading: "ACCESS", width: 10),
      PageTable.Column(heading: "STATUS", width: 8, from: 60),
      PageTable.Column(heading: "SESSION", width: 30, from: 72),
      PageTable.Column(heading: "TITLE", width: nil),
    ]
  }

  func title(_ browser: Browser) -> PageTitle {
    title("Other writers of " + store.name, browser)
  }

  func row(of session: Session, _ browser: Browser) -> PageTable.Row {
    let words = WriterRow(
      session, store: store.id,
      isArchived: browser.session?.checks.isArchived(store.id) ?? false)
    return PageTable.Row(
      cells: [words.access, words.status, words.id, words.title], severity: words.severity)
  }

  func page(_ answer: LookupAnswer, _ browser: Browser) -> Page<Session>? {
    if case .writers(let page) = answer { page.filter { $0.id != own } } else { nil }
  }

  func open(_ session: Session, _ browser: inout Browser) -> [Effect] {
    browser.openFromHere(session.id)
  }

  func copyItem(of session: Session) -> CopyItem { CopyItem("session", session.id) }

  func status(_ browser: Browser) -> StatusWords {
    if current?.isCut == true { return (ListWords.cutSession, .caution) }
    return ("Only running sessions are searched.", .faint)
  }
}

extension View {
  public static let writers = View(
    "Other writers", .list,
    [
      Command(
        .open, [.enter, .character("l"), .right], short: "open",
        help: "Open the session")
    ] + Command.aboutStore + Command.closing("list", .character("h"), .left) + Command.moving
      + Command.help + Command.everywhere)
}

extension PageOpener {
  static let writers = PageOpener("writers") { $0.showWriters() }
}
