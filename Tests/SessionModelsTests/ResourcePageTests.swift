import ExactJSON
import SessionModels
import TestSupport
import Testing

struct ResourcePageTests {
  private func page(_ text: String) throws -> ResourcePage {
    try ResourcePage(Fixture.json(text))
  }

  @Test(arguments: [
    (#"{"data":[]}"#, nil as String?), (#"{"data":[],"next_page":null}"#, nil),
    (#"{"data":[],"next_page":""}"#, nil), (#"{"data":[],"next_page":"p2="}"#, "p2="),
  ])
  func onlyANamedCursorMeansThereIsMore(_ text: String, _ cursor: String?) throws {
    #expect(try page(text).nextPage == cursor)
  }

  @Test func membersOfCopyingServersDoNotDisturbAPage() throws {
    let text = """
      {"object":"list","has_more":true,"first_id":"a","last_id":"b","prev_page":"x","request_id":"req_1",\
      "data":[\(Fixture.file)]}
      """
    #expect(try page(text).resources.map(\.id) == ["sesrsc_011CZkZEMt8gZan2iYOQfSkw"])
    #expect(try page(text).nextPage == nil)
  }

  @Test func aBadElementIsAnElementAndHidesNoOther() throws {
    let text = "{\"data\":[\(Fixture.file),7,{\"type\":\"file\"},\(Fixture.memoryStore)]}"
    let resources = try page(text).resources
    #expect(resources.count == 4)
    guard case .malformed(nil, let first) = resources[1].content,
      case .malformed("file", let second) = resources[2].content
    else {
      Issue.record("\(resources)")
      return
    }
    #expect(first.description == "data[1]: an object belongs here, not a number")
    #expect(second.description == "data[2].id: a string is missing")
    #expect(resources[3].memoryStoreID == "memstore_011CZkZFNu9haBo3jZPRgTlx")
  }

  @Test(arguments: [
    ("[]", "the document: an object belongs here, not an array"),
    ("{}", "data: an array is missing"),
    (#"{"data":null}"#, "data: an array belongs here, not null"),
    (#"{"data":{}}"#, "data: an array belongs here, not an object"),
    (#"{"data":[],"next_page":2}"#, "next_page: a string belongs here, not a number"),
  ])
  func whatIsNoPageSaysWhy(_ text: String, _ words: String) throws {
    let error = #expect(throws: (any Error).self) { try page(text) }
    #expect(error.map { "\($0)" } == words)
  }

  @Test func whatIsBeyondTheLimitOfAPageIsCountedAndLeftOut() throws {
    let count = AnswerLimits.pageElements + 3
    let text = "{\"data\":[" + Array(repeating: "{}", count: count).joined(separator: ",") + "]}"
    let root = try JSONDocument(parsing: text).root
    let page = try ResourcePage(root)
    #expect(page.resources.count == AnswerLimits.pageElements)
    #expect(page.leftOut == 3)
    let other = try Page(root) { $0 }
    #expect(other.elements.count == AnswerLimits.pageElements)
    #expect(other.leftOut == 3 && !other.isComplete && other.unreadable == 0)
  }
}
