import BrowserTestSupport
import SessionBrowser
import SessionModels
import Testing

/// The log of every request of a run.
@Suite struct RequestLogTests {
  private func log(_ count: Int) throws -> BrowserDriver {
    var started = try BrowserDriver("sesn_1")
    for number in 0..<count {
      started.finishRequest("/v1/sessions/sesn_\(number)", status: number == 1 ? 404 : 200)
    }
    _ = started.takeEffects()
    return started
  }

  private func target(_ started: BrowserDriver) -> String? {
    started.browser.requestPage?.current(in: started.browser.log)?.target
  }

  @Test func itOpensAtTheNewest() throws {
    var started = try log(3)
    started.press(.character("L"))
    #expect(started.browser.view == .requests)
    #expect(target(started) == "/v1/sessions/sesn_2")
    started.press(.character("k"))
    #expect(target(started) == "/v1/sessions/sesn_1")
  }

  @Test func itsFilterHoldsWhileTheLogGrowsAndIsCut() throws {
    var started = try log(2)
    started.press(.character("L"), .character("/"))
    started.type("404")
    started.press(.enter)
    for number in 0..<1_100 {
      let status = number % 3 == 0 ? 404 : 200
      started.finishRequest("/v1/sessions/sesn_\(number)", status: status)
      guard number % 100 == 0 else { continue }
      if number % 200 == 0 { started.press(.up) }
      let log = started.browser.log
      let rows = try #require(started.browser.requestPage?.rows(of: log))
      let found = log.records.indices.filter { index in
        let record = log.records[index]
        return record.outcome == .status(404) || record.target.contains("404")
      }
      #expect(rows == found && !rows.isEmpty)
    }
    started.press(.escape)
    #expect(started.browser.requestPage?.rows(of: started.browser.log).count == 1_000)
    started.press(.character("/"))
    started.type("\u{FFFD}")
    #expect(started.browser.requestPage?.rows(of: started.browser.log).isEmpty == true)
    started.press(.control("u"))
    started.type("sesn_1099")
    #expect(started.browser.requestPage?.rows(of: started.browser.log) == [999])
  }

  @Test func aRequestNobodyWaitsForIsLoggedToo() throws {
    var started = try log(0)
    started.press(.escape)
    started.finishRequest("/v1/sessions/sesn_1")
    #expect(started.browser.log.count == 1)
  }

  @Test func yCopiesItAsCurlWithoutTheKey() throws {
    var started = try log(1)
    started.press(.character("L"), .character("y"))
    let curl = started.takeEffects().compactMap(\.copied).first
    #expect(
      curl
        == "curl -sS 'https://api.anthropic.com/v1/sessions/sesn_0'"
        + " -H 'anthropic-version: 2023-06-01' -H 'anthropic-beta: managed-agents-2026-04-01'"
        + " -H \"X-Api-Key: $ANTHROPIC_API_KEY\" -H 'Accept: application/json'")
  }

  @Test func enterShowsItAndJItsBody() throws {
    var started = try log(0)
    started.finishRequest("/v1/sessions/sesn_1", body: #"{"id":"sesn_1"}"#)
    started.press(.character("L"), .enter)
    #expect(started.browser.view == .request)
    let text = started.browser.readerLines.map {
      $0.pieces.map(\.text.plain).joined(separator: " ")
    }
    #expect(text.contains("X-Api-Key ••••"))
    #expect(text.contains(#"{"id":"sesn_1"}"#))
    started.press(.character("J"), .character("j"))
    #expect(started.browser.view == .json)
    #expect(started.browser.jsonPage?.path == ".id")
    started.press(.escape, .escape, .escape)
    #expect(started.browser.view == .list)
  }

  @Test func aBodyThatIsNotJSONSaysSo() throws {
    var started = try log(0)
    started.finishRequest("/v1/sessions/sesn_1", status: 502, body: "<html>")
    started.press(.character("L"), .character("J"))
    #expect(started.browser.view == .requests)
    #expect(started.browser.notice?.text.plain.hasPrefix("the body is not JSON: line 1") == true)
  }

  @Test func itIsFilteredByWordsOfThePathAndTheStatus() throws {
    var started = try log(5)
    started.press(.character("L"), .character("/"))
    started.type("404")
    #expect(started.browser.requestPage?.rows(of: started.browser.log) == [1])
    started.press(.enter, .escape)
    #expect(started.browser.requestPage?.rows(of: started.browser.log).count == 5)
    started.press(.escape)
    #expect(started.browser.view == .list)
  }

  @Test func aThousandAreKeptAndAllAreCounted() throws {
    let started = try log(1100)
    #expect(started.browser.log.count == 1100)
    #expect(started.browser.log.records.count == 1000)
    #expect(started.browser.log.records.first?.target == "/v1/sessions/sesn_100")
  }

  @Test func bodiesAreKeptUpToALimitTheOldestGoFirst() throws {
    var started = try log(0)
    let body = String(repeating: "x", count: 6 << 20)
    for number in 0..<4 { started.finishRequest("/\(number)", body: body) }
    #expect(started.browser.log.records.map(\.body.isEmpty) == [true, true, false, false])
    #expect(started.browser.log.records.allSatisfy { $0.size == 6 << 20 })
    started.press(.character("L"), .character("g"), .character("J"))
    #expect(started.browser.notice?.text.plain == "the body is no longer kept")
  }
}
