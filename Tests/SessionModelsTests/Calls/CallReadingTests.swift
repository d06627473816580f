import ExactJSON
import TestSupport
import Testing

@testable import SessionModels

/// A walk through the calls of a session, and what it tells about each mount.
@Suite struct CallReadingTests {
  private let now = Instant(seconds: 1_000)

  /// Reads a session whose primary thread has some pages of events, and its other threads one each.
  private func reading(
    _ paths: [String], _ pages: [[JSONBuilder]],
    threads: [(id: String, events: [JSONBuilder])] = [],
    until failing: Int? = nil
  ) throws -> CallReading {
    var reading = CallReading(of: "sesn_1", MountPaths(paths))
    while reading.mayGoOn, let next = reading.next(at: now) {
      if reading.pageCount == failing {
        reading.take(.failure(Self.error(500)), for: next.request, wasLimited: false)
        break
      }
      let text = Self.answer(to: next.request, pages, threads)
      let page = try Endpoint.calls(next.request).read(Fixture.json(text))
      reading.take(.success(page), for: next.request, wasLimited: false)
    }
    return reading
  }

  private static func answer(
    to request: CallPageRequest, _ pages: [[JSONBuilder]],
    _ threads: [(id: String, events: [JSONBuilder])]
  ) -> String {
    switch request.subject {
    case .primary:
      let number = request.cursor.flatMap { Int($0) } ?? 0
      return CallEvents.page(
        pages[number], next: number + 1 < pages.count ? String(number + 1) : nil)
    case .threads:
      let others: [JSONBuilder] = threads.map {
        ["id": .string($0.id), "parent_thread_id": "sthr_0"]
      }
      return CallEvents.page([["id": "sthr_0", "parent_thread_id": .null]] + others)
    case .thread(let id):
      return CallEvents.page(threads.first { $0.id == id }?.events ?? [])
    }
  }

  private static func error(_ status: Int) -> APIError {
    APIError(
      kind: .status(status, retryAfter: nil), target: "/v1/sessions/sesn_1/events",
      destination: Destination(credential: .none), betas: BetaSelection())
  }

  private static func thread(_ id: String) throws -> SessionThread {
    let json: JSONBuilder = ["id": .string(id), "parent_thread_id": "sthr_0"]
    return try SessionThread(Fixture.json(json.text(.compact)))
  }

  private let api = "/workspace/api"

  private func next(_ reading: inout CallReading) throws -> (
    request: CallPageRequest, delay: Duration
  ) {
    guard let next = reading.next(at: now) else { throw AtEnd() }
    return next
  }

  private struct AtEnd: Error {}

  @Test func aRefusedCloneAndTheAgentThatFoundNothing() throws {
    let reading = try reading(
      [api, "/workspace/web"],
      [
        [
          CallEvents.bash("c1", "ls -la /workspace/api", at: "09:00:41"),
          CallEvents.answer(
            "ls: cannot access '/workspace/api': No such file or directory", to: "c1",
            at: "09:00:42", isError: true),
          CallEvents.bash("c2", "pwd", at: "09:00:43"),
          CallEvents.bash("c3", "git clone https://x /workspace/api", at: "09:00:44"),
        ],
        [CallEvents.answer("denied", to: "c3", at: "09:00:45", isError: true)],
      ])
    let facts = try #require(reading.facts(of: api))
    #expect((facts.count, facts.failed, facts.allReadsFailed) == (2, 2, true))
    #expect(facts.byTool.map(\.tool) == ["bash"])
    #expect(facts.first?.text == "2026-11-27T09:00:41Z")
    #expect(facts.last?.text == "2026-11-27T09:00:44Z")
    #expect(facts.readAt == nil)
    #expect(reading.isComplete)
    #expect((reading.calls.count, reading.calls.unnamed) == (3, ["bash": 1]))
    #expect(reading.calls.named[0].duration == .seconds(1))
    #expect(reading.facts(of: "/workspace/web")?.count == 0)
    #expect(reading.facts(of: "/workspace/other") == nil)
  }

  @Test func aFileThatWasReadAndNotWrittenBefore() throws {
    let path = api + "/README.md"
    let found = try reading(
      [api],
      [
        [
          CallEvents.bash("c1", "ls /workspace/api", at: "09:00:01"),
          CallEvents.answer("README.md", to: "c1", at: "09:00:02"),
          CallEvents.write("c2", api + "/notes.md", "x", at: "09:00:03"),
          CallEvents.answer("", to: "c2", at: "09:00:04"),
          CallEvents.read("c3", api + "/./notes.md", at: "09:00:05"),
          CallEvents.answer("x", to: "c3", at: "09:00:06"),
          CallEvents.read("c4", path, at: "09:00:07"),
          CallEvents.answer("# API", to: "c4", at: "09:00:08"),
        ]
      ])
    #expect(found.facts(of: api)?.readAt?.text == "2026-11-27T09:00:07Z")
    #expect(found.facts(of: api)?.allReadsFailed == false)
  }

  @Test(arguments: [
    "git clone https://x /workspace/api", "mkdir -p /workspace/api && tar x",
    "echo x > /workspace/api/README.md",
  ])
  func whatMayHaveBeenWrittenProvesNothing(_ command: String) throws {
    let found = try reading(
      [api],
      [
        [
          CallEvents.bash("c1", command, at: "09:00:01"),
          CallEvents.answer("", to: "c1", at: "09:00:02", isError: true),
          CallEvents.read("c2", api + "/README.md", at: "09:00:07"),
          CallEvents.answer("# API", to: "c2", at: "09:00:08"),
        ]
      ])
    #expect(found.facts(of: api)?.readAt == nil)
  }

  private static let maker = "cd /workspace && mkdir -p api && cd api && echo hi > README.md"

  /// What a call made before a file was read, and whether it is no writer.
  @Test(arguments: [
    (CallEvents.bash("c1", CallReadingTests.maker, at: "09:00:01"), false),
    (CallEvents.bash("c1", CallReadingTests.maker, at: nil), false),
    (CallEvents.bash("c1", CallReadingTests.maker, at: "09:00:07"), false),
    (CallEvents.bash("c1", CallReadingTests.maker, at: "09:00:08"), true),
    (CallEvents.bash("c1", "ls", at: "09:00:01"), true),
    (CallEvents.bash("c1", CallReadingTests.maker, at: "09:00:01", permission: "deny"), true),
    (CallEvents.bash("c1", "cp -r /mnt/x /workspace/", at: "09:00:01"), false),
    (CallEvents.bash("c1", "cp -r /workspace/web /workspace/", at: "09:00:01"), false),
    (CallEvents.write("c1", "api/README.md", "hi", at: "09:00:01"), false),
    (CallEvents.write("c1", "/tmp/../workspace/api/README.md", "hi", at: "09:00:01"), false),
    (CallEvents.write("c1", "/tmp/README.md", "hi", at: "09:00:01"), true),
    (CallEvents.call("c1", "x", [:], at: "09:00:01", type: "agent.mcp_tool_use"), true),
  ])
  func whatNamesNoMountMayHaveWrittenItToo(_ call: JSONBuilder, _ isProved: Bool) throws {
    let found = try reading(
      [api, "/workspace/web"],
      [
        [
          call, CallEvents.answer("", to: "c1", at: nil),
          CallEvents.read("c2", api + "/README.md", at: "09:00:07"),
          CallEvents.answer("hi", to: "c2", at: "09:00:08"),
        ]
      ])
    #expect((found.facts(of: api)?.readAt != nil) == isProved)
  }

  @Test(arguments: [false, true])
  func whatAPersonRefusedWroteNothing(_ isBefore: Bool) throws {
    let call = CallEvents.bash("c1", Self.maker, at: "09:00:01", permission: "ask")
    let decision = CallEvents.decision("deny", about: "c1")
    let read = [
      CallEvents.read("c2", api + "/README.md", at: "09:00:07"),
      CallEvents.answer("hi", to: "c2", at: "09:00:08"),
    ]
    let refused = try reading([api], [(isBefore ? [decision, call] : [call, decision]) + read])
    #expect(refused.facts(of: api)?.readAt != nil)
    #expect(try reading([api], [[call] + read]).facts(of: api)?.readAt == nil)
  }

  @Test func anotherThreadMayHaveWrittenIt() throws {
    let read = [
      CallEvents.read("c1", api + "/a", at: "09:00:07"),
      CallEvents.answer("# API", to: "c1", at: "09:00:08"),
    ]
    let write = [
      CallEvents.answer("", to: "t1", at: "09:00:02"),
      CallEvents.write("t1", api + "/a", "x", at: "09:00:01"),
      ["type": "agent.message", "id": "m"],
    ]
    let found = try reading([api], [read], threads: [("sthr_1", write)])
    #expect(found.calls.named.map(\.id) == ["t1", "c1"])
    #expect(found.calls.named.map(\.thread) == ["sthr_1", nil])
    #expect(found.facts(of: api)?.readAt == nil)
    #expect((found.threadsRead, found.otherThreads) == (2, 1))
    // Without that thread it is not known, and with it not written it is proved.
    #expect(try reading([api], [read], until: 1).facts(of: api)?.readAt == nil)
    #expect(try reading([api], [read]).facts(of: api)?.readAt != nil)
  }

  @Test func copiesOfAnotherThreadsRequests() throws {
    let primary = [
      CallEvents.call("t1", "bash", ["command": "ls /workspace/api"], at: "09:00:01", thread: "s1"),
      CallEvents.call("x1", "bash", ["command": "ls /workspace/api"], at: "09:00:02", thread: "s1"),
      CallEvents.call("c1", "bash", ["command": "ls /workspace/api"], at: "09:00:03", thread: "s9"),
    ]
    let found = try reading(
      [api], [primary],
      threads: [
        (
          "s1",
          [
            CallEvents.bash("t1", "ls /workspace/api", at: "09:00:01"),
            CallEvents.bash("t2", "ls /workspace/api", at: "09:00:02"),
            CallEvents.answer("", to: "t2", at: "09:00:04"),
          ]
        )
      ])
    #expect(found.calls.named.map(\.id) == ["t1", "t2", "c1"])
    #expect(found.calls.named.map(\.outcome) == [.noAnswer, .ok, .noAnswer])
  }

  @Test func answersInAnyOrderAndTwice() throws {
    let found = try reading(
      [api],
      [
        [
          CallEvents.answer("late", to: "c2", at: "09:00:05", isError: true),
          CallEvents.bash("q", "ls /workspace/api", at: nil),
          CallEvents.bash("c1", "ls /workspace/api", at: "09:00:02"),
        ],
        [
          CallEvents.bash("c2", "ls /workspace/api", at: "09:00:01"),
          CallEvents.answer("first", to: "c1", at: "09:00:03", isError: true),
          CallEvents.answer("last", to: "c1", at: "09:00:04", id: "other"),
          CallEvents.answer("nobody's", to: "c9", at: "09:00:04"),
        ],
      ])
    #expect(found.calls.named.map(\.id) == ["c2", "c1", "q"])
    #expect(found.calls.named.map(\.outcome) == [.failed, .ok, .noAnswer])
    #expect(found.calls.named[1].answers == 2)
    #expect(found.calls.named[1].answer?.text == "last")
    #expect(found.requests(about: found.calls.named[0]).map(\.cursor) == ["1", nil])
  }

  @Test func decisionsOfPeople() throws {
    let found = try reading(
      [api],
      [
        ["a", "b", "c"].map {
          CallEvents.bash($0, "ls /workspace/api", at: "09:00:01", permission: "ask")
        } + [CallEvents.decision("deny", about: "a"), CallEvents.decision("allow", about: "b")]
      ])
    #expect(found.calls.named.map(\.outcome) == [.denied, .noAnswer, .waits])
    #expect(found.facts(of: api)?.allReadsFailed == false)
  }

  @Test func aLostPageAndHowItGoesOn() throws {
    let pages = (0..<3).map { [CallEvents.bash("c\($0)", "ls /workspace/api", at: "09:00:0\($0)")] }
    var lost = try reading([api], pages, until: 2)
    #expect(lost.calls.named.count == 2)
    #expect(!lost.isComplete && !lost.isPrimaryRead)
    #expect(lost.problem == .failed(Self.error(500)))
    #expect(lost.calls.latestTime?.text == "2026-11-27T09:00:01Z")
    lost.goOn()
    let page = try next(&lost)
    #expect(page.request.cursor == "2")
    // A cursor that is no good any more: it goes on from the last moment, and knows what it has.
    lost.take(.failure(Self.error(400)), for: page.request, wasLimited: false)
    lost.goOn()
    let again = try next(&lost).request
    #expect(again.cursor == nil)
    #expect(
      try Endpoint.calls(again).target.get().contains(
        "created_at%5Bgte%5D=2026-11-27T09%3A00%3A01Z"))
    let text = CallEvents.page(pages[1] + pages[2])
    lost.take(
      .success(try Endpoint.calls(again).read(Fixture.json(text))), for: again, wasLimited: false)
    #expect(lost.calls.named.map(\.id) == ["c0", "c1", "c2"])
  }

  @Test func repeatedCursorsAndPagesThatAreNotThere() throws {
    var reading = CallReading(of: "sesn_1", MountPaths([api]))
    for _ in 0..<2 {
      let request = try next(&reading).request
      let page = try Endpoint.calls(request).read(Fixture.json(CallEvents.page([], next: "x")))
      reading.take(.success(page), for: request, wasLimited: false)
    }
    #expect(reading.problem == .repeated)
    #expect(!reading.mayGoOn)
    var cut = CallReading(of: "sesn_1", MountPaths([api]))
    let request = try next(&cut).request
    cut.take(
      .success(.events(Page([], hasMore: true))), for: request, wasLimited: false)
    #expect(cut.problem == .cut)
  }

  @Test func aServerWithoutThreads() throws {
    var reading = CallReading(of: "sesn_1", MountPaths([api]))
    let events = try next(&reading).request
    reading.take(.success(.events(Page([]))), for: events, wasLimited: false)
    let threads = try next(&reading).request
    #expect(try Endpoint.calls(threads).target.get() == "/v1/sessions/sesn_1/threads?limit=100")
    reading.take(.failure(Self.error(403)), for: threads, wasLimited: false)
    #expect(!reading.isComplete && reading.otherThreads == nil)
    reading.goOn()
    reading.take(.failure(Self.error(404)), for: threads, wasLimited: false)
    #expect(reading.isComplete && reading.otherThreads == 0)
  }

  @Test func aThreadThatIsNotThereIsLeftOut() throws {
    var reading = try reading([api], [[]], until: 1)
    reading.goOn()
    let threads = Page(try ["sthr_1", "sthr_2"].map(Self.thread))
    let request = try next(&reading).request
    reading.take(.success(.threads(threads)), for: request, wasLimited: false)
    let lost = try next(&reading).request
    #expect(lost.subject == .thread("sthr_1"))
    reading.take(.failure(Self.error(404)), for: lost, wasLimited: false)
    let other = try next(&reading).request
    #expect(other.subject == .thread("sthr_2"))
    let events = Page([CallEvent.other])
    reading.take(.success(.events(events)), for: other, wasLimited: false)
    #expect(reading.isAtEnd && !reading.isComplete)
    #expect(reading.lostThreads == ["sthr_1"])
    #expect((reading.threadsRead, reading.otherThreads, reading.missing) == (2, 2, 0))
  }

  @Test func aBrokenListOfThreadsIsReadAgainAndNotDoubled() throws {
    var reading = try reading([api], [[]], until: 1)
    reading.goOn()
    let threads = try ["sthr_1", "sthr_2", "sthr_1"].map(Self.thread)
    for isCut in [true, false] {
      let page = Page(threads, hasMore: isCut, unreadable: 1)
      reading.take(
        .success(.threads(page)), for: try next(&reading).request, wasLimited: false)
      #expect(reading.problem == (isCut ? .cut : nil))
      #expect(reading.missing == 1)
      reading.goOn()
    }
    #expect(reading.otherThreads == 2)
    #expect(try next(&reading).request.subject == .thread("sthr_1"))
  }

  @Test func whatIsMissingStaysMissingWhereItIsNotReadAgain() throws {
    var reading = CallReading(of: "sesn_1", MountPaths([api]))
    func read(_ events: [JSONBuilder], unreadable: Int, hasMore: Bool) throws {
      let request = try next(&reading).request
      guard
        case .events(let page) = try Endpoint.calls(request).read(
          Fixture.json(CallEvents.page(events)))
      else { return }
      reading.take(
        .success(.events(Page(page.elements, hasMore: hasMore, unreadable: unreadable))),
        for: request, wasLimited: false)
    }
    // Nothing tells from where on it would do: all is read again.
    try read([], unreadable: 2, hasMore: true)
    reading.goOn()
    try read([CallEvents.bash("c1", "ls", at: "09:00:01")], unreadable: 1, hasMore: true)
    #expect(reading.missing == 1)
    // Only what came last is read again.
    reading.goOn()
    try read([], unreadable: 0, hasMore: false)
    #expect(reading.missing == 1 && reading.isPrimaryRead)
  }

  @Test func whatCannotBeReadLeavesItOpen() throws {
    let found = try reading([api], [[["type": "agent.tool_use"]]])
    #expect(found.isAtEnd && !found.isComplete && found.missing == 1)
  }

  @Test func twentyFivePagesAndThenAtAPace() throws {
    var reading = CallReading(of: "sesn_1", MountPaths([api]))
    func page(_ number: Int) throws {
      let asked = try next(&reading)
      #expect(asked.delay == .zero)
      let page = Page([CallEvent.other], nextPage: "\(number)")
      reading.take(.success(.events(page)), for: asked.request, wasLimited: false)
    }
    for number in 0..<CallReading.pageLimit { try page(number) }
    #expect(!reading.mayGoOn && reading.problem == nil)
    reading.goOn()
    #expect(reading.mayGoOn)
    #expect(try next(&reading).delay == .zero)
    #expect(try next(&reading).delay == .milliseconds(500))
  }

  @Test func itSlowsDownWhenItIsAskedTo() throws {
    var reading = CallReading(of: "sesn_1", MountPaths([api]))
    let first = try next(&reading).request
    let page = Page([CallEvent.other], nextPage: "1")
    reading.take(.success(.events(page)), for: first, wasLimited: true)
    #expect(try next(&reading).delay == .milliseconds(500))
  }

  @Test func whatIsAskedFor() throws {
    var reading = CallReading(of: "sesn_1", MountPaths([api]))
    let target = try Endpoint.calls(next(&reading).request).target.get()
    #expect(
      target == "/v1/sessions/sesn_1/events?"
        + [
          "agent.tool_use", "agent.mcp_tool_use", "agent.custom_tool_use", "agent.tool_result",
          "agent.mcp_tool_result", "user.custom_tool_result", "user.tool_result",
          "user.tool_confirmation",
        ].map { "types%5B%5D=" + $0 + "&" }.joined() + "order=asc&limit=200")
  }
}
