import BrowserTestSupport
import ExactJSON
import SessionBrowser
import SessionModels
import TerminalModel
import TestSupport
import Testing

/// Lists in many pages, and such as are longer than what is read of one.
@Suite struct LongListTests {
  private func page(_ elements: [String], next: String? = nil, bytes: Int = 0) throws
    -> Answer<ResourcePage>
  {
    let cursor = next.map { "\"\($0)\"" } ?? "null"
    let json = #"{"data":[\#(elements.joined(separator: ","))],"next_page":\#(cursor)}"#
    return Answer(
      value: try ResourcePage(try JSONDocument(parsing: json).root),
      body: [UInt8](repeating: 0x20, count: bytes), status: 200, requestID: nil,
      receivedAt: BrowserDriver.now, duration: .zero, attempts: [])
  }

  private func elements(_ numbers: some Sequence<Int>) -> [String] {
    numbers.map { Elements.repository("sesrsc_\($0)", "/mnt/\($0 % 7)/\($0 % 31)", nil) }
  }

  @Test(arguments: [UInt64(1), 2, 3, 4, 5]) func pagesMakeTheSameListAsOne(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let numbers = (0..<300).shuffled(using: &random)
    var whole = try BrowserDriver("sesn_1")
    try whole.answerPage(elements(numbers))
    var paged = try BrowserDriver("sesn_1")
    paged.press(.character("/"))
    whole.press(.character("/"))
    if seed % 2 == 0 { paged.type("3") } else { paged.press(.enter) }
    if seed % 2 == 0 { whole.type("3") } else { whole.press(.enter) }
    var rest = numbers[...]
    while !rest.isEmpty {
      let count = Int.random(in: 0...40, using: &random)
      try paged.answerPage(elements(rest.prefix(count)))
      rest = rest.dropFirst(count)
      let before = paged.browser.session?.list.current
      paged.press(.down)
      let moved = paged.browser.session?.list.current
      #expect(moved != nil || before == nil)
    }
    #expect(paged.browser.session?.list.all == whole.browser.session?.list.all)
    for _ in 0..<2 {
      let rows = try #require(paged.browser.session?.list.rows)
      #expect(!rows.isEmpty)
      #expect(rows.elementsEqual(try #require(whole.browser.session?.list.rows)))
      paged.press(.escape)
      whole.press(.escape)
    }
  }

  @Test func theFirstMatchThatArrivesHasTheCursor() throws {
    var started = try BrowserDriver("sesn_1")
    try started.answerPage([Elements.repository("sesrsc_b", "/m/b", nil)])
    started.press(.down, .character("/"))
    started.type("/a/x")
    #expect(started.browser.session?.list.current == nil)
    try started.answerPage([
      Elements.repository("sesrsc_x1", "/a/x1", nil),
      Elements.repository("sesrsc_x2", "/a/x2", nil),
    ])
    #expect(started.browser.session?.list.current?.resource.id == "sesrsc_x1")
  }

  @Test(arguments: [UInt64(6), 7, 8]) func theCursorStaysOnItsResource(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var started = try BrowserDriver("sesn_1")
    try started.answerPage(elements(0..<20))
    for _ in 0..<9 { started.press(.down) }
    let chosen = try #require(started.browser.session?.list.current?.resource.id)
    for start in stride(from: 20, to: 200, by: 20) {
      try started.answerPage(elements((start..<start + 20).shuffled(using: &random)))
      #expect(started.browser.session?.list.current?.resource.id == chosen)
    }
  }

  @Test func aListOfTooManyResourcesIsCutAndSaysSo() throws {
    var started = try BrowserDriver("sesn_1")
    let token = try #require(started.browser.running.list?.token)
    let answer = try page([String](repeating: "{}", count: 9_999), next: "more")
    for _ in 0..<10 { started.send(.reply(token, .page(answer))) }
    #expect(started.browser.running.list != nil)
    _ = started.takeEffects()
    started.send(.reply(token, .page(answer)))
    #expect(started.takeEffects().contains(.cancel(token)))
    try started.answerSession(Elements.session)
    #expect(started.browser.session?.list.rows.count == 100_000)
    #expect(started.browser.session?.list.isComplete == false)
    let status = Screen.grid(started.browser).text.split(separator: "\n").dropLast().last
    #expect(
      status?.trimmingPrefix(while: \.isWhitespace)
        == "the list is longer than 100,000 resources: the first 100,000 are shown")
  }

  @Test func aListOfTooManyBytesIsCutAndSaysSo() throws {
    var started = try BrowserDriver("sesn_1")
    let token = try #require(started.browser.running.list?.token)
    try started.answerSession(Elements.session)
    started.send(.reply(token, .page(try page(elements(0..<3), next: "2", bytes: 100 << 20))))
    #expect(started.browser.running.list != nil)
    started.send(.reply(token, .page(try page(elements(3..<5), next: "3", bytes: 28 << 20))))
    #expect(started.browser.running.list == nil)
    #expect(
      started.browser.session?.list.limitWords?.plain
        == "the list is longer than 128 MiB: the first 5 are shown")
    // What ends at a limit is whole.
    started.press(.character("r"))
    let again = try #require(started.browser.running.list?.token)
    started.send(.reply(again, .page(try page(elements(0..<3), bytes: 128 << 20))))
    started.send(.reply(again, .pagesEnded(nil)))
    #expect(started.browser.session?.list.isComplete == true)
    #expect(started.browser.session?.list.rows.count == 3)
    #expect(started.browser.session?.list.limitWords == nil)
  }

  @Test func whatIsLeftOutOfAPageIsSaidAndNothingIsSaidOfWhatIsNotThere() throws {
    var started = try BrowserDriver("sesn_1")
    try started.answerSession(Elements.session)
    try started.answerList(elements(0..<3))
    started.press(.character("r"))
    let token = try #require(started.browser.running.list?.token)
    let many = [String](repeating: "{}", count: AnswerLimits.pageElements + 2)
    started.send(.reply(token, .page(try page(many))))
    started.send(.reply(token, .pagesEnded(nil)))
    #expect(started.browser.session?.list.isComplete == false)
    #expect(started.browser.notice == nil)
    let status = Screen.grid(started.browser).text.split(separator: "\n").dropLast().last
    #expect(
      status?.contains("a page has more than 10,000 elements: 2 are left out") == true)
  }

  @Test func charactersThatArriveTogetherAreTheSameAsKeys() throws {
    let texts = ["sesn_1", "e\u{301}\u{2028}x", "漢字 ", String(repeating: "ab", count: 1000)]
    for text in texts {
      var (keys, together) = (try BrowserDriver(choices: []), try BrowserDriver(choices: []))
      let characters = text.unicodeScalars.map { Character($0) }
      for character in characters { keys.press(.character(character)) }
      together.send(.typed(characters))
      #expect(keys.browser == together.browser)
    }
  }
}
