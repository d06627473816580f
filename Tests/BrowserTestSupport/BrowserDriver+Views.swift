import SessionBrowser
import SessionModels
import TerminalModel

/// The ways to every view: a new view gets its way here, and is met by every key and drawn at every size.
extension BrowserDriver {
  /// A browser that shows a view, over a session whose requests are answered.
  ///
  /// - Parameter elements: of the session's list. The views about a memory store need one, which the cursor stands on first.
  /// - Throws: `NoWay` for a view that is not listed here.
  public static func showing(
    _ view: View, elements: [String] = Elements.all + [Elements.hostile], rows: Int = 24,
    columns: Int = 80
  ) throws -> BrowserDriver {
    if view == .prompt {
      return try BrowserDriver(rows: rows, columns: columns, recents: [recent("sesn_1")])
    }
    var driver = try BrowserDriver(
      "sesn_1", rows: rows, columns: columns, recents: [recent("sesn_0")], asksChecks: true)
    try driver.answerSession(Elements.session)
    try driver.answerList(elements)
    driver.finishRequest("/v1/sessions/sesn_1", body: Elements.session)
    if let keys = keys[view] {
      for key in keys { driver.press(key) }
      if view == .compare { try driver.answerComparison() }
      if view == .sessions { try driver.answerSessions([try Stored.summary("sesn_2")]) }
    } else if view == .explanation {
      try driver.openExplanation()
    } else if view == .flag {
      try driver.openWhatAFlagChanges()
    } else if view == .calls {
      try driver.openCalls()
    } else if view == .call {
      try driver.openCall()
    } else {
      try driver.openAboutStore(view)
    }
    guard driver.browser.view == view else { throw NoWay(view: view, shown: driver.browser.view) }
    return driver
  }

  /// Views that open from a memory store.
  public static let viewsAboutStores: Set<View> = [.memories, .memory, .changes, .change]

  /// From the list.
  private static let keys: [View: [Key]] = [
    .list: [],
    .detail: [.tab],
    .json: [.character("J")],
    .value: [.character("J"), .character("j"), .enter],
    .betas: [.character("b")],
    .betaInput: [.character("b"), .character("a")],
    .filterInput: [.character("/")],
    .searchInput: [.tab, .character("/")],
    .requests: [.character("L")],
    .request: [.character("L"), .enter],
    .copyMenu: [.character("c")],
    .confirmation: [.end, .character("y")],
    .tree: [.character("t")],
    .briefing: [.character("I")],
    .outputs: [.character("U")],
    .sessions: [.character("S")],
    .session: [.character("i")],
    .compare: [.character("d"), .enter],
    .compareChoice: [.character("d")],
    .help: [.character("?")],
  ]

  /// Answers for both sessions that are compared.
  private mutating func answerComparison() throws {
    try answerLookup(
      .contents(session: "sesn_0"),
      .contents(try Stored.contents("sesn_0", [Elements.branch, Elements.memory])))
    let other = Elements.repository(
      "sesrsc_2", "/workspace/example-repo", #"{"name":"next","type":"branch"}"#)
    try answerLookup(
      .contents(session: "sesn_1"),
      .contents(try Stored.contents("sesn_1", [other, Elements.file, Elements.hostile])))
  }

  /// Probes the flag under the cursor of the list, which changes the answer.
  private mutating func openWhatAFlagChanges() throws {
    press(.down, .character("b"), .character("P"), .character("P"))
    for checkout in ["null", #"{"name":"next","type":"branch"}"#] {
      let asked = browser.background.running.values.compactMap { request -> Lookup? in
        if case .lookup(let lookup) = request.question, case .probe = lookup { lookup } else { nil }
      }
      guard let lookup = asked.first else { throw NothingAsked() }
      let element = Elements.repository("sesrsc_branch", "/workspace/example-repo", checkout)
      try answerLookup(lookup, .probe(try Self.resource(element).map { $0.json }))
    }
    press(.enter)
  }

  private mutating func openExplanation() throws {
    press(.down, .enter)
    try failResource(Self.failure(404, type: "not_found_error", message: "No such resource"))
    press(.character("e"))
  }

  /// Opens a view about the memory store under the list's cursor, with one answer in it.
  private mutating func openAboutStore(_ view: View) throws {
    let store = "memstore_1"
    switch view {
    case .memories, .memory:
      try go(to: "Memories")
      try answerLookup(
        .memories(store: store, prefix: "/", page: nil),
        .memories(
          Page([.prefix("/projects/"), try Stored.memory("mem_1", "/style.md")], nextPage: nil)))
      guard view == .memory else { return }
      press(.down, .enter)
      try answerLookup(
        .memory("mem_1", store: store),
        .memory(try Memory(Stored.json(Stored.text("mem_1", "/style.md", "Short.\nNo emoji.")))))
    case .changes, .change:
      try go(to: "Written by this session")
      let version = try Stored.version("memver_1", "modified", "/style.md", "new\n")
      try answerLookup(
        .changes(store: store, session: "sesn_1", page: nil), .changes(Page([version])))
      guard view == .change else { return }
      press(.enter)
      let before = try Stored.version("memver_0", "created", "/style.md", "old\n")
      try answerLookup(
        .change(version: "memver_1", store: store),
        .change(MemoryChange(version, before: .version(before))))
    default: throw NoWay(view: view, shown: browser.view)
    }
  }

  /// A view that no way is listed for, or whose way leads elsewhere.
  public struct NoWay: Error {
    let view: View
    let shown: View
  }
}
