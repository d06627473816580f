import BrowserTestSupport
import SessionBrowser
import SessionModels
import Testing

/// The cursor on the fields of a detail.
@Suite struct DetailCursorTests {
  /// The detail of one resource.
  private func detail(_ element: String, rows: Int = 24, columns: Int = 80) throws -> BrowserDriver
  {
    var started = try BrowserDriver("sesn_1", rows: rows, columns: columns)
    try started.answerSession(Elements.session)
    try started.answerList([element])
    started.press(.tab)
    _ = started.takeEffects()
    return started
  }

  private func label(_ started: BrowserDriver) -> String? {
    let page = started.browser.detailPage
    guard let field = started.browser.session?.cursor.field else { return nil }
    return page.places.indices.contains(field) ? page.places[field].field.label.plain : nil
  }

  private func copied(_ started: inout BrowserDriver) -> String? {
    for case .copy(let item, _) in started.takeEffects() { return item.text }
    return nil
  }

  @Test func itMovesFromFieldToField() throws {
    var started = try detail(Elements.commit)
    #expect(label(started) == "Checkout")
    started.press(.character("j"), .character("j"))
    #expect(label(started) == "Mount path")
    started.press(.character("k"))
    #expect(label(started) == "URL")
    started.press(.character("G"))
    #expect(label(started) == "Updated")
    started.press(.character("j"))
    #expect(label(started) == "Updated")
    started.press(.character("g"))
    #expect(label(started) == "Checkout")
  }

  @Test func yCopiesExactlyTheValueUnderIt() throws {
    var started = try detail(Elements.commit)
    started.press(.character("y"))
    #expect(copied(&started) == "3f2a91c0d4e5b6a7980123456789abcdef012345")
    started.press(.character("j"), .character("j"), .character("y"))
    #expect(copied(&started) == "/workspace/infra")
  }

  @Test func aValueThatWasNotSentIsNotCopied() throws {
    var started = try detail(
      #"{"type":"memory_store","memory_store_id":"memstore_1","name":"漢字 n"}"#)
    started.press(.character("y"))
    #expect(copied(&started) == nil)
    #expect(started.browser.notice?.text.plain == "the service sent nothing for it: Access")
    started.press(.character("j"), .character("y"))
    #expect(copied(&started) == "漢字 n")
  }

  @Test func aLongFieldIsReadLineByLineBeforeTheCursorLeavesIt() throws {
    let text = String(repeating: "word ", count: 400)
    var started = try detail(
      #"{"type":"memory_store","memory_store_id":"m","instructions":"\#(text)","mount_path":"/m"}"#,
      rows: 12, columns: 40)
    while label(started) != "Instructions" { started.press(.character("j")) }
    let height = started.browser.layout.detail.rows
    var lines = 0
    while label(started) == "Instructions" {
      started.press(.character("j"))
      lines += 1
      try #require(lines < 1000)
    }
    let page = started.browser.detailPage
    let field = try #require(page.places.first { $0.field.label.plain == "Instructions" })
    #expect(field.lines.count > 3 * height)
    #expect(lines >= field.lines.count - height)
    #expect(label(started) == "Memory store ID")
    started.press(.character("k"))
    #expect(label(started) == "Instructions")
  }

  @Test func whatArrivesAroundItNeverMovesWhatOneReads() throws {
    var started = try BrowserDriver("sesn_1", rows: 24, columns: 80)
    try started.answerList([Elements.commit])
    started.press(.enter)
    started.press(.character("G"))
    let before = try #require(started.browser.session?.cursor)
    let row =
      started.browser.detailPage.places[before.field].lines.lowerBound - before.scroll.offset
    // The answer has a line before all others: it names itself otherwise.
    try started.answerResource(
      Elements.commit.replacing("\"sesrsc_commit\"", with: "\"sesrsc_other\""))
    let page = started.browser.detailPage
    let after = try #require(started.browser.session?.cursor)
    #expect(page.places[after.field].field.label.plain == "Updated")
    let moved = page.places[after.field].lines.lowerBound - after.scroll.offset - row
    // It moves by as much as there is no text to scroll.
    #expect(moved == 1 && after.scroll.offset == 0)
  }

  @Test func inALongDetailTheFieldStaysOnItsScreenRow() throws {
    let other = (0..<40).map { #","x\#($0)":"y""# }.joined()
    let element = Elements.commit.replacing(
      "\"type\":\"github_repository\"", with: "\"type\":\"github_repository\"\(other)")
    var started = try BrowserDriver("sesn_1", rows: 20, columns: 80)
    try started.answerList([element])
    started.press(.enter)
    for _ in 0..<25 { started.press(.character("j")) }
    func row(_ started: BrowserDriver) throws -> (String, Int) {
      let page = started.browser.detailPage
      let cursor = try #require(started.browser.session?.cursor)
      let place = page.places[cursor.field]
      return (place.field.label.plain, place.lines.lowerBound - cursor.scroll.offset)
    }
    let before = try row(started)
    let answer = element.replacing(
      "\"checkout\":{\"sha\":\"3f2a91c0d4e5b6a7980123456789abcdef012345\",\"type\":\"commit\"}",
      with: "\"checkout\":{\"name\":\"main\",\"type\":\"branch\"}")
    try #require(answer != element)
    try started.answerResource(answer)
    #expect(try row(started) == before)
  }

  @Test func aPageGoesAWindowAndTheCursorWithIt() throws {
    var started = try detail(Elements.commit, rows: 8, columns: 50)
    started.press(.pageDown)
    let cursor = try #require(started.browser.session?.cursor)
    let height = started.browser.layout.detail.rows
    let lines = started.browser.detailPage.places[cursor.field].lines
    #expect(cursor.scroll.offset == height - 1)
    #expect(lines.overlaps(cursor.scroll.offset..<cursor.scroll.offset + height))
    started.press(.pageDown, .pageDown, .pageDown)
    #expect(label(started) == "Updated")
  }

  @Test func anotherRowBeginsAtItsFirstField() throws {
    var started = try BrowserDriver("sesn_1")
    try started.answerList([Elements.branch, Elements.commit])
    started.press(.tab, .character("j"), .character("j"), .tab, .character("j"))
    #expect(started.browser.session?.cursor.field == 0)
    #expect(started.browser.session?.cursor.scroll.offset == 0)
  }

  @Test(arguments: 1...30) func whatOneReadsStaysInItsPlaceAsTimePasses(columns: Int) throws {
    // `8 months ago` becomes `10 months ago`, which may take a line more.
    var started = try detail(Elements.commit, rows: 12, columns: columns)
    started.press(.character("G"))
    while label(started) != "Resource ID" { started.press(.character("k")) }
    let row = try screenRow(started)
    started.browser.now = started.browser.now.advanced(by: .seconds(60 * 86_400))
    started.send(.ticked)
    #expect(label(started) == "Resource ID")
    #expect(try screenRow(started) == row)
  }

  /// Where on the screen the field under the cursor begins.
  private func screenRow(_ started: BrowserDriver) throws -> Int {
    let cursor = try #require(started.browser.session?.cursor)
    return started.browser.detailPage.places[cursor.field].lines.lowerBound - cursor.scroll.offset
  }
}
