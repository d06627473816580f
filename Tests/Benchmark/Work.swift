import BrowserTestSupport
import ExactJSON
import Foundation
import Presentation
import SessionBrowser
import SessionModels
import TerminalModel

/// One piece of the program's work.
struct Work: Sendable {
  /// What it is called on the command line.
  let name: String
  let words: String
  /// How many things one round is about: resources, frames, members.
  let parts: Int
  /// How many rounds are timed.
  let rounds: Int
  /// Makes what the work is done with, and returns one round of it.
  let prepare: @Sendable () throws -> () -> Void

  static let all = [
    Work(name: "document", words: "a page's JSON, every text of it too", parts: 10_000, rounds: 20)
    {
      let bytes = Array(Bodies.page(10_000).utf8)
      return { keep((try? JSONDocument(bytes)).map { texts(of: $0.root) }) }
    },
    Work(name: "page", words: "a page of resources", parts: 10_000, rounds: 20) {
      let bytes = Array(Bodies.page(10_000).utf8)
      return { keep(try? ResourcePage(JSONDocument(bytes).root)) }
    },
    Work(name: "decoder", words: "the same page by JSONDecoder", parts: 10_000, rounds: 5) {
      let data = Data(Bodies.page(10_000).utf8)
      return { keep(try? JSONDecoder().decode(Bodies.Decoded.self, from: data)) }
    },
    Work(name: "frame", words: "a frame of 1,000 resources", parts: 1, rounds: 200) {
      let started = try browser()
      return { keep(Screen.grid(started.browser)) }
    },
    Work(name: "key", words: "a row down among them, with its frame", parts: 1, rounds: 200) {
      var started = try browser()
      return {
        started.press(.down)
        keep(Screen.grid(started.browser))
      }
    },
    Work(name: "letter", words: "a query over sessions of ten mounts", parts: 10_000, rounds: 20) {
      let sessions = try (0..<10_000).map { try Bodies.session($0) }
      let query = try SessionQuery(
        reading: "task repo:example/r42", now: Instant(seconds: 0), offset: 0)
      return { keep(sessions.count { query.match($0) == .yes }) }
    },
    Work(name: "mounts", words: "two sessions' mounts compared", parts: 1000, rounds: 20) {
      let (a, b) = (try Bodies.resources(1000), try Bodies.resources(1000, changed: 7))
      return { keep(ResourceComparison(a, b)) }
    },
    Work(name: "members", words: "two answers of 1 MB compared", parts: 20_000, rounds: 20) {
      let (a, b) = (
        try JSONDocument(parsing: Bodies.object(20_000)).root,
        try JSONDocument(parsing: Bodies.object(20_000, changed: 7)).root
      )
      return { keep(a.memberDifferences(to: b)) }
    },
    Work(name: "records", words: "two answers of 1 MB in small objects", parts: 5000, rounds: 20) {
      let (a, b) = (
        try JSONDocument(parsing: Bodies.page(5000)).root,
        try JSONDocument(parsing: Bodies.page(5000, changed: 5000)).root
      )
      return { keep(a.memberDifferences(to: b)) }
    },
  ]

  /// A browser that shows 1,000 resources.
  private static func browser() throws -> BrowserDriver {
    var started = try BrowserDriver("sesn_1", rows: 40, columns: 120)
    try started.answerSession(Elements.session)
    try started.answerList((0..<1000).map { Bodies.element($0) })
    return started
  }

  /// Makes every text of a value, and counts their bytes.
  private static func texts(of value: JSONValue) -> Int {
    value.string?.utf8.count ?? value.elements.reduce(0) { $0 + texts(of: $1) }
      + value.members.reduce(0) { $0 + texts(of: $1.value) }
  }

  /// Uses a value, so that making it is not left out.
  @inline(never) private static func keep<Value>(_ value: Value) { _ = value }
}
