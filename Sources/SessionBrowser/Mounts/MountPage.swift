import DisplayText
import Presentation
import SessionModels
import TerminalModel

/// The mounts as a tree of the sandbox's paths: Enter opens the mount under the cursor.
public struct MountPage: Sendable, Equatable {
  public let lines: [MountTree.Line]
  public private(set) var cursor = ListCursor()

  init(_ lines: [MountTree.Line]) { self.lines = lines }

  /// The resource under the cursor; nil on a folder.
  public var current: SessionResource? { lines[safe: cursor.index]?.resource }
}

extension MountPage: OverlayPage {
  static let views = [View.tree]

  var view: View { .tree }
  var overlay: Overlay { .mounts(self) }

  func title(_ browser: Browser) -> PageTitle {
    PageTitle("Mounts by path", marks: "\(cursor.index + 1) of \(lines.count)")
  }

  mutating func settle(in rect: Rect, _ browser: Browser) {
    cursor.settle(height: rect.rows, count: lines.count)
  }

  mutating func perform(_ action: Action, _ browser: inout Browser) -> [Effect] {
    switch action {
    case .open:
      guard let current else {
        browser.notice = Notice("nothing to open here")
        return []
      }
      browser.closePage()
      return browser.openMount(current)
    case .copy:
      if let path = current?.mountPath { return browser.copy(CopyItem("mount path", path)) }
      browser.notice = Notice("nothing to copy here")
    case .copyAll:
      let text = ReaderTopic.text(lines.map(\.text.plain))
      return browser.copy(CopyItem("tree", text, isFromService: false))
    case .close: browser.closePage()
    default: cursor.perform(action, count: lines.count)
    }
    return []
  }

  func draw(in rect: Rect, on grid: inout Grid, _ browser: Browser) {
    for (row, index) in cursor.window(count: lines.count).enumerated() {
      let bar = SelectionBar(isSelected: index == cursor.index)
      bar.draw(in: rect, row: row, on: &grid)
      grid.write(
        lines[index].text.clipped(to: max(0, rect.columns - 3)), in: rect, row: row, column: 2,
        style: bar.style(.plain))
    }
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
    ] + Command.closing("tree", .character("h"), .left, .character("t")) + Command.moving
      + Command.help + Command.everywhere)
}

extension PageOpener {
  static let tree = PageOpener("tree") { $0.showTree() }
}
