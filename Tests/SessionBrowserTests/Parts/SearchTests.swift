import BrowserTestSupport
import SessionBrowser
import SessionModels
import Testing

/// Searches in texts: they go round and say so.
@Suite struct SearchTests {
  private func detail(columns: Int = 80) throws -> BrowserDriver {
    var started = try BrowserDriver("sesn_1", columns: columns)
    try started.answerList([Elements.commit])
    started.press(.tab)
    return started
  }

  private func search(_ text: String, in started: inout BrowserDriver) {
    started.press(.character("/"))
    started.type(text)
    started.press(.enter)
  }

  private func label(_ started: BrowserDriver) -> String? {
    started.browser.session.map {
      started.browser.detailPage.places[$0.cursor.field].field.label.plain
    }
  }

  @Test func itGoesFromFieldToFieldAndRound() throws {
    var started = try detail()
    search("2026", in: &started)
    #expect(label(started) == "Created")
    #expect(started.browser.notice?.text.plain == "match 1 of 2")
    started.press(.character("n"))
    #expect(label(started) == "Updated")
    started.press(.character("n"))
    #expect(label(started) == "Created")
    #expect(started.browser.notice?.text.plain == "match 1 of 2  wrapped to top")
    started.press(.character("N"))
    #expect(label(started) == "Updated")
    #expect(started.browser.notice?.text.plain == "match 2 of 2  wrapped to bottom")
  }

  @Test func whatALineBreakDividesIsFound() throws {
    var started = try detail(columns: 30)
    search("c0d4e5b6a7980123456789abcdef0123", in: &started)
    #expect(label(started) == "Checkout")
    #expect(started.browser.notice?.text.plain == "match 1 of 1")
  }

  @Test func aCapitalLetterCounts() throws {
    var started = try detail()
    search("Example-Org", in: &started)
    #expect(started.browser.notice?.text.plain == "not found: Example-Org")
    search("example-org", in: &started)
    #expect(label(started) == "URL")
  }

  @Test func withoutASearchThereIsNothingToRepeat() throws {
    var started = try detail()
    started.press(.character("n"))
    #expect(started.browser.notice?.text.plain == "nothing was searched for yet: / searches")
  }

  @Test func escapeSearchesNothing() throws {
    var started = try detail()
    started.press(.character("/"))
    started.type("2026")
    started.press(.escape)
    #expect(started.browser.view == .detail)
    #expect(label(started) == "Checkout")
  }

  @Test func aTextIsScrolledToTheMatch() throws {
    var started = try BrowserDriver("sesn_1", rows: 8)
    try started.answerList(Elements.all)
    started.press(.character("I"))
    search("workspace/infra", in: &started)
    let reader = try #require(started.browser.reader)
    let found = try #require(reader.found)
    let height = started.browser.layout.body.rows - 1
    #expect((reader.offset..<reader.offset + height).contains(found))
    started.press(.character("g"))
    #expect(started.browser.reader?.found == nil)
  }

  @Test func jsonIsUnfoldedToTheMatch() throws {
    var started = try detail()
    started.press(.character("J"), .enter)
    #expect(started.browser.jsonPage?.outline.count == 1)
    search("3f2a91c0d4", in: &started)
    #expect(started.browser.jsonPage?.path == ".checkout.sha")
    search("type", in: &started)
    #expect(started.browser.jsonPage?.path == ".checkout.type")
    started.press(.character("n"))
    #expect(started.browser.jsonPage?.path == ".type")
    #expect(started.browser.notice?.text.plain == "match 1 of 2  wrapped to top")
  }
}
