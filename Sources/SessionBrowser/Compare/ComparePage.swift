import DisplayText
import ExactJSON
import Presentation
import SessionModels
import TerminalModel

/// What differs between two sessions: a row a difference, and both values of the one under the cursor below.
public struct ComparePage: Sendable, Equatable {
  private(set) var a: ComparedSession
  private(set) var b: ComparedSession
  /// Whether what became of the mounts is compared too.
  private let asksChecks: Bool
  private(set) var members = ComparedMembers.usual
  /// The mounts that belong together; nil until both sessions answered.
  private var resources: ResourceComparison?
  public private(set) var differences: [SessionDifference] = []
  /// What is said behind the differences, a row each.
  private(set) var remarks: [SafeText] = []
  public private(set) var cursor = ListCursor()
  private(set) var layout = CompareLayout(Rect(row: 0, column: 0, rows: 0, columns: 0))

  init(_ a: String, _ b: String, asksChecks: Bool) {
    (self.a, self.b) = (ComparedSession(a), ComparedSession(b))
    self.asksChecks = asksChecks
  }

  /// The difference under the cursor; nil on a remark.
  public var current: SessionDifference? { differences[safe: cursor.index] }

  /// Whether both sessions answered.
  var isComplete: Bool { resources != nil }

  var rowCount: Int { differences.count + remarks.count }

  /// Why there is no comparison, and of which session.
  var failure: (side: SafeText, error: APIError)? {
    a.contents.failure.map { ("A", $0) } ?? b.contents.failure.map { ("B", $0) }
  }

  /// Why nothing is compared although both answered: of a list that is not whole it cannot be said what is not in it.
  var incompleteness: SafeText? {
    let sides: [(SafeText, SessionContents?)] = [("A", a.contents.value), ("B", b.contents.value)]
    for case (let side, let contents?) in sides where !contents.isComplete {
      return side + ": "
        + (contents.cut.map { ListWords.line(for: $0) }
          ?? ListWords.line(forLeftOut: contents.leftOut))
    }
    return nil
  }

  // MARK: Comparing

  /// Compares what is there by now. The cursor stays with its difference.
  private mutating func compare(at now: Instant) {
    guard let first = a.contents.value, let second = b.contents.value, incompleteness == nil
    else { return }
    let resources = ResourceComparison(first.resources, second.resources, members: members)
    let checks = checked(first, second, at: now)
    let before = current
    self.resources = resources
    differences = SessionDifference.all(
      resources, SessionComparison(first.session, second.session), checks: checks)
    remarks =
      [DifferenceSummary.same(resources, checks: checks)]
      + (checks?.notChecked(resources.pairs) ?? []) + unchecked(resources)
      + DifferenceSummary.notCompared(members, allBy: "a")
    let place = before.flatMap { before in
      differences.firstIndex { $0.subject == before.subject && $0.field == before.field }
    }
    cursor.move(to: place ?? cursor.index, count: rowCount)
  }

  /// What checks found, once both sides were answered.
  private func checked(
    _ first: SessionContents, _ second: SessionContents, at now: Instant
  ) -> CheckComparison? {
    guard let a = a.checks.value, let b = b.checks.value else { return nil }
    return CheckComparison(
      .init(all: first.resources, checks: a), .init(all: second.resources, checks: b), now: now)
  }

  /// What is not known of mounts because more would have to be asked than is.
  private func unchecked(_ resources: ResourceComparison) -> [SafeText] {
    guard asksChecks else { return [] }
    return [("A", resources.pairs.map(\.a)), ("B", resources.pairs.map(\.b))]
      .compactMap { (side: SafeText, mounts: [SessionResource]) in
        let left = CheckComparison.questions(about: mounts).count - ComparedSession.questionLimit
        guard left > 0 else { return nil }
        return "not checked in " + side
          + ": \(left) more requests; sessionscope diff --check asks all"
      }
  }

  /// Goes to the first difference of the mount before or behind the one under the cursor.
  private mutating func moveToMount(_ step: Int) -> Bool {
    let mounts = differences.map(\.subject)
    guard let current else {
      // From what is said behind the differences the way back leads to the last of them.
      guard step < 0, let last = mounts.last else { return false }
      cursor.move(to: mounts.firstIndex(of: last) ?? 0, count: rowCount)
      return true
    }
    var index = cursor.index
    if step > 0 {
      while mounts.indices.contains(index), mounts[index] == current.subject { index += 1 }
    } else {
      while index > 0, mounts[index] == current.subject { index -= 1 }
      guard mounts[index] != current.subject else { return false }
      while index > 0, mounts[index - 1] == mounts[index] { index -= 1 }
    }
    guard mounts.indices.contains(index) else { return false }
    cursor.move(to: index, count: rowCount)
    return true
  }
}

extension ComparePage: OverlayPage {
  static let views = [View.compare]

  var view: View { .compare }
  var overlay: Overlay { .compare(self) }

  func title(_ browser: Browser) -> PageTitle {
    guard isComplete else { return PageTitle("Compare") }
    let count = differences.count
    let marks: SafeText =
      count == 0 ? "nothing differs" : "\(min(cursor.index + 1, count)) of \(count)"
    return PageTitle("Compare", marks: marks)
  }

  mutating func settle(in rect: Rect, _ browser: Browser) {
    layout = CompareLayout(rect)
    cursor.settle(
      height: layout.list.rows - PageTable.headingRows(in: layout.list.rows), count: rowCount)
  }

  var awaited: Set<Token> { Set(a.awaited + b.awaited) }

  mutating func askForWhatIsSeen(at now: Instant, _ ask: (Lookup) -> Token) {
    a.ask(ask)
    b.ask(ask)
    guard asksChecks, let resources else { return }
    a.check(CheckComparison.questions(about: resources.pairs.map(\.a)), ask)
    b.check(CheckComparison.questions(about: resources.pairs.map(\.b)), ask)
  }

  mutating func take(
    _ answer: Result<LookupAnswer, APIError>, for token: Token, _ browser: Browser
  ) {
    if a.awaited.contains(token) { a.take(answer, for: token) } else { b.take(answer, for: token) }
    compare(at: browser.now)
  }

  mutating func stopAsking() {
    a.stopAsking()
    b.stopAsking()
  }

  mutating func perform(_ action: Action, _ browser: inout Browser) -> [Effect] {
    switch action {
    case .close: browser.closePage()
    case .refresh: self = ComparePage(a.id, b.id, asksChecks: asksChecks).settled(like: self)
    case .open: return open(inA: false, &browser)
    case .openOther: return open(inA: true, &browser)
    case .explain: explain(&browser)
    case .toggle:
      members = members == .all ? .usual : .all
      compare(at: browser.now)
    case .nextListed, .previousListed:
      if !moveToMount(action == .nextListed ? 1 : -1) {
        browser.notice = Notice(
          action == .nextListed ? "no mount behind it differs" : "no mount before it differs")
      }
    case .copy:
      if let current {
        return browser.copy(CopyItem("difference", current.text, isFromService: false))
      }
      browser.notice = Notice("nothing to copy here")
    case .copyMenu: openCopyMenu(&browser)
    case .json:
      if let current {
        browser.showJSON(
          Array(current.json.text(.compact).utf8), title: "the difference", dropped: false)
      } else {
        browser.notice = Notice("there is no difference to show")
      }
    default: cursor.perform(action, count: rowCount)
    }
    return []
  }

  private func settled(like page: ComparePage) -> ComparePage {
    var new = self
    (new.layout, new.cursor, new.members) = (page.layout, page.cursor, page.members)
    return new
  }

  /// Opens what the row is about in one of the sessions; where it differs as a session, the session.
  private func open(inA: Bool, _ browser: inout Browser) -> [Effect] {
    guard let current else {
      if isComplete {
        browser.notice = Notice("nothing to open here")
      } else {
        explain(&browser)
      }
      return []
    }
    let resource: SessionResource?
    switch current.subject {
    case .pair(let a, let b): resource = inA ? a : b
    case .added(let only): resource = inA ? nil : only
    case .removed(let only): resource = inA ? only : nil
    case .session: return browser.openFromHere(inA ? a.id : b.id)
    }
    guard let resource else {
      browser.notice = Notice(
        inA ? "A does not mount it: Enter opens it in B" : "B does not mount it: h opens it in A")
      return []
    }
    return browser.openFromHere(
      inA ? a.id : b.id, resource: resource.id ?? resource.memoryStoreID)
  }

  private func explain(_ browser: inout Browser) {
    if let failure {
      browser.show(Reader(.failure(failure.error)))
    } else if let failure = a.checks.failure ?? b.checks.failure {
      browser.show(Reader(.failure(failure)))
    } else {
      browser.notice = Notice("nothing has failed here")
    }
  }

  private func openCopyMenu(_ browser: inout Browser) {
    let values = current.map { difference in
      [CopyItem("difference", difference.text, isFromService: false)]
        + [difference.a.map { CopyItem("value in A", $0.exact) }].compactMap(\.self)
        + [difference.b.map { CopyItem("value in B", $0.exact) }].compactMap(\.self)
    }
    let command = CommandLines.comparison(a.id, b.id, of: browser.destination, betas: browser.betas)
    browser.show(CopyMenu((values ?? []) + [CopyItem("command", command)]))
  }

  func draw(in rect: Rect, on grid: inout Grid, _ browser: Browser) {
    CompareScreen.draw(self, browser, on: &grid)
  }

  /// What the row says where the list has no room for both values.
  func status(_ browser: Browser) -> StatusWords {
    guard let current, !CompareScreen.showsValues(layout) else {
      let words: SafeText =
        isComplete && !awaited.isEmpty ? "asking what became of the mounts" : ""
      return (words, .faint)
    }
    let row = DifferenceRow(current)
    return (row.what + ": A " + row.a + "  B " + row.b, .plain)
  }
}

extension View {
  public static let compare = View(
    "Compare", .list,
    [
      Command(
        .open, [.enter, .character("l"), .right], short: "open in B", help: "Open it in B"),
      Command(.openOther, [.character("h"), .left], short: "in A", help: "Open it in A"),
      Command(.nextListed, [.character("n")], short: "next mount", help: "Differing mount after"),
      Command(.previousListed, [.character("N")], help: "Differing mount before"),
      Command(.toggle, [.character("a")], short: "all", help: "Compare ids and times too"),
      Command(.copy, [.character("y")], short: "copy", help: "Copy the difference"),
      Command(.copyMenu, [.character("c")], help: "Choose what to copy"),
      Command(.json, [.character("J")], short: "JSON", help: "JSON of the difference"),
      Command.showCopied,
    ] + Command.refreshing + [
      Command(.explain, [.character("e")], help: "Explain the failure")
    ] + Command.closing("comparison") + Command.moving + Command.help + Command.everywhere)
}
