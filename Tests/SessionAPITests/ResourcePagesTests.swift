import SessionModels
import Testing

@testable import SessionAPI

struct ResourcePagesTests {
  private func page(_ ids: [String], _ rest: String = "") -> String {
    let elements = ids.map { #"{"type":"disk","id":"\#($0)"}"# }
    return "{\"data\":[\(elements.joined(separator: ","))]\(rest)}"
  }

  /// What came before the end, and why it ended.
  private func read(_ pages: ResourcePages) async -> (ids: [String?], error: APIError?) {
    var ids: [String?] = []
    do throws(APIError) {
      for try await page in pages { ids += page.value.resources.map(\.id) }
      return (ids, nil)
    } catch {
      return (ids, error)
    }
  }

  @Test(arguments: ["", #","next_page":null"#, #","next_page":"""#])
  func aPageWithoutACursorIsTheLast(_ end: String) async throws {
    let transport = ScriptedTransport(.ok(page(["a", "b"], end)))
    let client = try APIClient.asking(transport)
    let pages = try await client.allResources(of: "sesn_1", betas: BetaSelection()).pages
    #expect(pages.count == 1)
    #expect(pages[0].value.resources.map(\.id) == ["a", "b"])
    #expect(transport.targets == ["/v1/sessions/sesn_1/resources?limit=100"])
  }

  @Test func everyCursorLeadsToTheNextPage() async throws {
    let transport = ScriptedTransport(
      .ok(page(["a"], #","next_page":"p/2=""#)), .ok(page([], #","next_page":"p3""#)),
      .ok(page(["b", "c"])))
    let client = try APIClient.asking(transport)
    let pages = try await client.allResources(of: "sesn_1", limit: 7, betas: BetaSelection()).pages
    #expect(pages.map { $0.value.resources.map(\.id) } == [["a"], [], ["b", "c"]])
    #expect(
      transport.targets == [
        "/v1/sessions/sesn_1/resources?limit=7",
        "/v1/sessions/sesn_1/resources?limit=7&page=p%2F2%3D",
        "/v1/sessions/sesn_1/resources?limit=7&page=p3",
      ])
  }

  @Test func aPageIsAskedForWhenItIsWanted() async throws {
    let transport = ScriptedTransport(
      .ok(page(["a"], #","next_page":"p2""#)), .ok(page(["b"])))
    let client = try APIClient.asking(transport)
    var pages = client.resourcePages(of: "sesn_1", betas: BetaSelection()).makeAsyncIterator()
    #expect(transport.requests.isEmpty)
    #expect(try await pages.next() != nil)
    #expect(transport.requests.count == 1)
    #expect(try await pages.next() != nil)
    #expect(try await pages.next() == nil)
    #expect(try await pages.next() == nil)
    #expect(transport.requests.count == 2)
  }

  @Test func everyPageIsToldWithWhatIsThereAlready() async throws {
    let log = EventLog()
    let transport = ScriptedTransport(
      .ok(page(["a", "b"], #","next_page":"p2""#)), .ok(page(["c"])))
    _ = try await (try APIClient.asking(transport)).allResources(
      of: "sesn_1", betas: BetaSelection(), onEvent: log.handler)
    #expect(
      log.events == [
        .page(1, resources: 0), .attempt(1), .page(2, resources: 2), .attempt(1),
      ])
  }

  @Test func aCursorThatComesTwiceEndsThePagingAfterItsPage() async throws {
    let transport = ScriptedTransport(
      .ok(page(["a"], #","next_page":"p2""#)), .ok(page(["b"], #","next_page":"p3""#)),
      .answer(200, ["request-id": "req_3"], body: page(["c"], #","next_page":"p2""#)))
    let client = try APIClient.asking(transport)
    let (ids, error) = await read(client.resourcePages(of: "sesn_1", betas: BetaSelection()))
    #expect(ids == ["a", "b", "c"])
    #expect(error?.kind == .cursorRepeated("p2"))
    #expect(error?.target == "/v1/sessions/sesn_1/resources?limit=100&page=p2")
    #expect(error?.requestID == "req_3")
    #expect(error?.attempts.map(\.outcome) == [.status(200)])
    #expect(transport.requests.count == 3)
  }

  @Test func pagesWithoutAResourceEndThePagingBeforeLong() async throws {
    let pages = (1...200).map { ScriptedTransport.Step.ok(page([], #","next_page":"p\#($0)""#)) }
    let transport = ScriptedTransport(pages)
    let client = try APIClient.asking(transport)
    let (ids, error) = await read(client.resourcePages(of: "sesn_1", betas: BetaSelection()))
    #expect(ids.isEmpty)
    #expect(error?.kind == .emptyPages(CursorTrail.emptyLimit))
    #expect(transport.requests.count == CursorTrail.emptyLimit)
  }

  @Test func aFailingThirdPageLeavesTheTwoBefore() async throws {
    let transport = ScriptedTransport(
      .ok(page(["a"], #","next_page":"p2""#)), .ok(page(["b"], #","next_page":"p3""#)),
      .answer(400, body: #"{"error":{"type":"invalid_request_error","message":"expired"}}"#))
    let client = try APIClient.asking(transport)
    let (ids, error) = await read(client.resourcePages(of: "sesn_1", betas: BetaSelection()))
    #expect(ids == ["a", "b"])
    #expect(error?.kind == .status(400, retryAfter: nil))
    #expect(error?.target == "/v1/sessions/sesn_1/resources?limit=100&page=p3")
    #expect(error?.envelope?.message == "expired")
  }

  @Test func afterAFailureThereAreNoMorePages() async throws {
    let transport = ScriptedTransport(.answer(404), .ok(page(["a"])))
    let client = try APIClient.asking(transport)
    var pages = client.resourcePages(of: "sesn_1", betas: BetaSelection()).makeAsyncIterator()
    await #expect(throws: APIError.self) { try await pages.next() }
    #expect(try await pages.next() == nil)
    #expect(transport.requests.count == 1)
  }

  @Test func aPageThatIsRetriedIsAskedForWithTheSameCursor() async throws {
    let transport = ScriptedTransport(
      .ok(page(["a"], #","next_page":"p2""#)), .answer(529), .ok(page(["b"])))
    let client = try APIClient.asking(transport)
    let pages = try await client.allResources(of: "sesn_1", betas: BetaSelection()).pages
    #expect(pages.map(\.attempts.count) == [1, 2])
    #expect(transport.targets[1] == transport.targets[2])
  }

  @Test func twoReadersBeginAtTheFirstPageEach() async throws {
    let transport = ScriptedTransport(.ok(page(["a"])), .ok(page(["a"])))
    let pages = (try APIClient.asking(transport)).resourcePages(
      of: "sesn_1", betas: BetaSelection())
    #expect(await read(pages).ids == ["a"])
    #expect(await read(pages).ids == ["a"])
  }

  /// As many elements as they are short.
  private func numbers(_ count: Int, next: String) -> ScriptedTransport.Step {
    .ok(
      "{\"data\":[" + Array(repeating: "0", count: count).joined(separator: ",")
        + "],\"next_page\":\"\(next)\"}")
  }

  @Test func aListIsReadUpToItsLimitAndSaysSo() async throws {
    let size = AnswerLimits.pageElements
    let pages = (1...20).map { numbers(size, next: "p\($0)") }
    let transport = ScriptedTransport(pages)
    let list = try await (try APIClient.asking(transport)).allResources(
      of: "sesn_1", betas: BetaSelection())
    #expect(list.resources.count == AnswerLimits.listElements)
    #expect(
      list.cut == ListCut(limit: .elements(AnswerLimits.listElements), shown: list.resources.count))
    #expect(transport.requests.count == AnswerLimits.listElements / size)
  }

  @Test func aListThatEndsAtItsLimitIsWhole() async throws {
    let count = AnswerLimits.listElements / AnswerLimits.pageElements
    let pages = (1...count).map {
      numbers(AnswerLimits.pageElements, next: $0 == count ? "" : "p\($0)")
    }
    let list = try await (try APIClient.asking(ScriptedTransport(pages))).allResources(
      of: "sesn_1", betas: BetaSelection())
    #expect(list.resources.count == AnswerLimits.listElements)
    #expect(list.cut == nil)
  }

  @Test func theBytesOfAListAreLimitedToo() async throws {
    let blanks = String(repeating: " ", count: AnswerLimits.bodyBytes - 100)
    let pages = (1...3).map {
      ScriptedTransport.Step.ok(page(["e\($0)"], #","next_page":"p\#($0)""#) + blanks)
    }
    let list = try await (try APIClient.asking(ScriptedTransport(pages))).allResources(
      of: "sesn_1", betas: BetaSelection())
    #expect(list.resources.map(\.id) == ["e1", "e2"])
    #expect(list.cut == ListCut(limit: .bytes(AnswerLimits.listBytes), shown: 2))
  }
}
