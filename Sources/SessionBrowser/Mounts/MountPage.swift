import DisplayText
import Presentation
import SessionModels
import TerminalModel

/// The mounts as a tree of the sandbox's paths: Enter opens the mount under the cursor.
public struct MountPage: Sendable, Equatable {
  public let rows: [MountTree.Line]
  public internal(set) var cursor = ListCursor()

  init(_ lines: [MountTree.Line]) { rows = lines }

  /// The resource under the cursor; nil on a folder.
  public var resource: SessionResource? { current?.resource }
}

extension MountPage: ListPage {
  static let views = [View.tree]

  var view: View { .tree }
  var overlay: Overlay { .mounts(self) }

  func title(_ browser: Browser) -> PageTitle { title("Mounts by path") }

  func perform(
    _ action: Action, on line: MountTree.Line?, _ browser: inout Browser
  ) -> [Effect]? {
    switch action {
    case .open:
      guard let resource = line?.resource else {
        browser.notice = Notice("nothing to open here")
        return []
      }
      browser.closePage()
      return browser.openMount(resource)
    case .copy:
      if let path = line?.resource?.mountPath { return browser.copy(CopyItem("mount path", path)) }
      browser.notice = Notice("nothing to copy here")
      return []
    case .copyAll:
      let text = ReaderTopic.text(rows.map(\.text.plain))
      return browser.copy(CopyItem("tree", text, isFromService: false))
    case .page(.calls):
      browser.showCalls(of: line?.resource)
      return []
    default: return nil
    }
  }

  func draw(
    _ row: MountTree.Line, _ bar: SelectionBar, line: Int, in rect: Rect, on grid: inout Grid
  ) {
    grid.write(
      row.text.clipped(to: max(0, rect.columns - 3)), in: rect, row: line, column: 2,
      style: bar.style(.plain))
  }
}

extension Browser {
  /// Opens the mounts as a tree of the sandbox's paths.
  mutating func showTree() {
    guard let session, !session.list.all.isEmpty else {
      notice = Notice("nothing is mounted here yet")
      return
    }
    let complete = session.complete
    let lines = MountTree.lines(of: session.allMounted) {
      ResourceRow($0, among: complete, checks: session.checks, now: now)
    }
    show(MountPage(lines))
  }

  /// Goes to a resource in the list, shown or hidden by the filter, and opens it there.
  fileprivate mutating func openMount(_ resource: SessionResource) -> [Effect] {
    if session?.list.move(where: { $0 == resource }) == false {
      session?.list.setFilter(nil)
      // The list may have been read again meanwhile.
      guard session?.list.move(where: { $0 == resource }) == true else {
        notice = Notice("no longer in the list", .caution)
        return []
      }
    }
    session?.pane = .list
    session?.subject = .row
    return performInSession(.open)
  }
}

extension View {
  public static let tree = View(
    "Mounts by path", .list,
    [
      Command(
        .open, [.enter, .character("l"), .right], short: "open", help: "Open the mount"),
      Command(.copy, [.character("y")], short: "copy", help: "Copy the mount path"),
      Command(.copyAll, [.character("Y")], short: "all", help: "Copy the whole tree"),
      Command.showCopied,
      Command(.page(.calls), [.character("E")], help: "Calls that name the mount"),
    ] + Command.closing("tree", .character("h"), .left, .character("t")) + Command.moving
      + Command.help + Command.everywhere)
}

extension PageOpener {
  static let tree = PageOpener("tree") { $0.showTree() }
}
