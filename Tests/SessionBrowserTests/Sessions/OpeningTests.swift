import BrowserTestSupport
import SessionBrowser
import SessionModels
import Testing

@Suite struct OpeningTests {
  @Test func openingASessionAsksForItAndForItsResources() throws {
    var started = try BrowserDriver("sesn_1")
    let questions = started.takeEffects().map(\.question)
    #expect(questions == [.resources(session: "sesn_1"), .session("sesn_1")])
    #expect(started.browser.view == .list)
  }

  @Test func aResourceThatIsNamedIsRetrievedToo() throws {
    var started = try BrowserDriver("sesn_1 sesrsc_commit")
    let questions = started.takeEffects().map(\.question)
    #expect(
      questions == [
        .resources(session: "sesn_1"), .session("sesn_1"),
        .resource("sesrsc_commit", session: "sesn_1"),
      ])
    try started.answerList(Elements.all)
    #expect(started.browser.session?.list.current?.resource.id == "sesrsc_commit")
    #expect(started.browser.view == .detail)
  }

  @Test func aMemoryStoreThatIsNamedIsFoundInTheListAndNotRetrieved() throws {
    var started = try BrowserDriver("sesn_1 memstore_1")
    #expect(
      !started.takeEffects().map(\.question).contains(.resource("memstore_1", session: "sesn_1")))
    try started.answerList(Elements.all)
    #expect(started.browser.session?.shown?.resource.memoryStoreID == "memstore_1")
  }

  @Test func aMemoryStoreThatIsNotMountedIsSaidToBeMissing() throws {
    var started = try BrowserDriver("sesn_1 memstore_2")
    try started.answerList(Elements.all)
    #expect(started.browser.notice?.text.plain == "memstore_2 is not mounted in this session")
    #expect(started.browser.view == .list)
  }

  @Test func anAnswerWithAnotherIDIsShownWithBothAndTheCursorGoesToItsRow() throws {
    var started = try BrowserDriver("sesn_1 sesrsc_alias")
    try started.answerList(Elements.all)
    try started.answerResource(Elements.commit)
    let session = try #require(started.browser.session)
    #expect(session.shown?.askedID == "sesrsc_alias")
    #expect(session.shown?.resource.id == "sesrsc_commit")
    #expect(session.list.current?.resource.id == "sesrsc_commit")
  }

  @Test func anotherHostInAPasteIsIgnoredAndThatIsSaid() throws {
    let started = try BrowserDriver("https://gateway.example/v1/sessions/sesn_1")
    #expect(started.browser.notice?.text.plain == "host ignored: asking api.anthropic.com")
    #expect(started.browser.session?.id == "sesn_1")
  }

  @Test func enterOnAnEmptyLineOpensTheChosenSession() throws {
    let choices = [
      Prompt.Choice(id: "sesn_1", title: "One", note: ""),
      Prompt.Choice(id: "sesn_2", title: "Two", note: ""),
    ]
    var started = try BrowserDriver(choices: choices)
    started.press(.down, .enter)
    #expect(started.browser.session?.id == "sesn_2")
  }

  @Test func textThatHoldsNoIDIsRefusedAndStays() throws {
    var started = try BrowserDriver()
    started.type("a/b")
    started.press(.enter)
    #expect(started.takeEffects().isEmpty)
    #expect(started.browser.prompt.editor.text == "a/b")
    #expect(started.browser.notice?.severity == .failure)
  }

  @Test func aPasteNeverSubmitsAndItsLineBreaksAreSpaces() throws {
    var started = try BrowserDriver()
    started.send(.paste("sesn_1\nsesrsc_2\n"))
    #expect(started.takeEffects().isEmpty)
    #expect(started.browser.prompt.editor.text == "sesn_1 sesrsc_2")
  }

  @Test func aPasteOutsideATextFieldIsDroppedAndThatIsSaid() throws {
    var started = try BrowserDriver("sesn_1")
    _ = started.takeEffects()
    started.send(.paste("q"))
    #expect(started.takeEffects().isEmpty)
    #expect(started.browser.notice != nil)
  }

  @Test func escapeInThePromptReturnsToTheOpenSession() throws {
    var started = try BrowserDriver("sesn_1")
    started.press(.character("s"))
    #expect(started.browser.view == .prompt)
    started.press(.escape)
    #expect(started.browser.view == .list)
  }
}

extension Effect {
  /// What is asked, where something is.
  var question: Question? {
    if case .ask(_, let question, _) = self { question } else { nil }
  }
}
