import BrowserTestSupport
import Presentation
import SessionBrowser
import SessionModels
import TestSupport
import Testing

/// The resources that are looked at for remarks on another one: found near it, they are those that a pass over all finds.
@Suite struct OthersMountedTests {
  @Test(arguments: 1...12) func thoseNearAreThoseOfAPassOverAll(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    var started = try BrowserDriver("sesn_1")
    for _ in 0..<3 {
      let elements = (0..<Int.random(in: 1...60, using: &random)).map { _ in
        Self.element(using: &random)
      }
      try started.answerPage(elements)
    }
    try started.answerList([])
    #expect(try rowsWithOthers(&started) > 0)
    started.press(.character("r"))
    try started.answerPage((0..<80).map { _ in Self.element(using: &random) })
    try started.answerList([])
    #expect(try rowsWithOthers(&started) > 0)
  }

  @Test func aPathInManyFoldersIsLookedForInAllRows() throws {
    let deep = String(repeating: "/a", count: 80)
    let paths = [deep, deep + "/b", "/a", "/a/a", "/b", deep + "-"]
    var started = try BrowserDriver("sesn_1")
    try started.answerList(paths.map { Elements.repository("sesrsc_\($0.count)", $0, nil) })
    #expect(try rowsWithOthers(&started) == 5)
  }

  /// Goes through all rows from the first on.
  ///
  /// - Returns: how many rows have others.
  private func rowsWithOthers(_ started: inout BrowserDriver) throws -> Int {
    started.press(.home)
    var count = 0
    let rows = try #require(started.browser.session?.list.all)
    for row in rows {
      let session = try #require(started.browser.session)
      let shown = try #require(session.list.current)
      #expect(shown == row)
      let remarks = RemarkFilter(shown.resource)
      let all = session.list.all.filter { $0.identity != shown.identity }.map(\.resource)
      let concerned = all.filter { remarks.concerns(path: $0.mountPath, store: $0.memoryStoreID) }
      #expect(session.othersMounted == concerned)
      #expect(
        ResourceRemark.all(of: shown.resource, others: session.othersMounted)
          == ResourceRemark.all(of: shown.resource, others: all))
      if !concerned.isEmpty { count += 1 }
      started.press(.down)
    }
    return count
  }

  /// Names that stand side by side in the order of paths, and such that characters reach over slashes.
  private static let names = [
    "a", "a-", "a.b", "a0", "a b", "b", "é", "e\u{301}", "e", "\u{600}", "\u{301}", "",
  ]

  private static func element(using random: inout SeededGenerator) -> String {
    let path = (0..<Int.random(in: 0...4, using: &random)).map { _ in
      "/" + (names.randomElement(using: &random) ?? "")
    }.joined()
    let slashes = Int.random(in: 0...5, using: &random)
    let mounted = path + String(repeating: "/", count: max(0, slashes - 3))
    switch Int.random(in: 0...5, using: &random) {
    case 0...2:
      let store = "memstore_\(Int.random(in: 0...9, using: &random))"
      return #"{"type":"memory_store","memory_store_id":"\#(store)","mount_path":"\#(mounted)"}"#
    case 3: return #"{"type":"volume","id":"v\#(slashes)","mount_path":"\#(mounted)"}"#
    case 4: return #"{"type":"volume"}"#
    default:
      return Elements.repository("sesrsc_\(Int.random(in: 0...99, using: &random))", mounted, nil)
    }
  }
}
