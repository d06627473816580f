import LoopbackServer
import SessionAPI
import SessionModels
import Testing

/// The transport against a real server: what arrives, and each way it can fail.
@Suite struct HTTPTransportTests {
  private static let list = #"{"data":[],"next_page":null}"#

  private func asking(_ reply: Reply) async throws -> Asking {
    try Asking(try await LoopbackServer.start { _ in reply })
  }

  @Test func theServerSeesTheRequestAsItWasMadeAndNothingElse() async throws {
    let asking = try await asking(.json(Self.list, headers: [("request-id", "req_1")]))
    let response = try await asking.send("/pre/v1/sessions/a%2Fb/resources?limit=100")
    #expect(response.status == 200)
    #expect(response.header("Request-ID") == "req_1")
    #expect(response.body == Array(Self.list.utf8))
    let request = try #require(asking.server.requests.first)
    #expect(request.method == "GET")
    #expect(request.target == "/pre/v1/sessions/a%2Fb/resources?limit=100")
    #expect(request.values(of: "x-api-key") == ["sk-test"])
    #expect(request.values(of: "anthropic-version") == ["2023-06-01"])
    #expect(request.values(of: "authorization").isEmpty)
    #expect(asking.server.requests.count == 1)
  }

  @Test func oneConnectionServesOneRequestAfterAnother() async throws {
    let asking = try await asking(.json(Self.list))
    // On threads that no other test holds: a connection that nobody uses for a minute is closed.
    try await withTaskExecutorPreference(WorkThreads.shared) {
      for _ in 0..<3 { _ = try await asking.send() }
    }
    #expect(asking.server.requests.map(\.connection) == [1, 1, 1])
  }

  @Test func aConnectionThatWasClosedWhileIdleIsReplaced() async throws {
    let asking = try await asking(Reply.json(Self.list).thenClose())
    for _ in 0..<5 { #expect(try await asking.send().status == 200) }
    #expect(asking.server.requests.count == 5)
  }

  @Test func aCompressedBodyIsDecompressed() async throws {
    #expect(try await asking(.gzip).send().body == Array(Self.list.utf8))
    guard case .compression = try await asking(.brokenGzip).failure() else {
      Issue.record("a damaged body was accepted")
      return
    }
  }

  @Test func aBodyMayNotBeLargerThanItsLimit() async throws {
    #expect(try await asking(.large(mebibytes: 3)).failure(bodyLimit: 2 << 20) == .bodyTooLarge)
    #expect(try await asking(.large(mebibytes: 100)).failure() == .bodyTooLarge)
    #expect(try await asking(.bomb(mebibytes: 80)).failure() == .bodyTooLarge)
    #expect(try await asking(.bomb(mebibytes: 3)).failure(bodyLimit: 2 << 20) == .bodyTooLarge)
  }

  @Test func aRedirectIsNotFollowedAndNobodyElseGetsTheKey() async throws {
    let other = try await LoopbackServer.start { _ in .json("{}") }
    let response = try await asking(.redirect(to: other.baseURL + "/v1")).send()
    #expect(response.status == 302)
    #expect(other.requests.isEmpty)
  }

  @Test func aWholeAttemptHasOneTimeForHeadAndBody() async throws {
    let limit = Duration.milliseconds(200)
    let timeout = TransportFailure.network(.timeout(limit))
    #expect(try await asking(.silence).failure(timeout: limit) == timeout)
    #expect(try await asking(.headOnly).failure(timeout: limit) == timeout)
    #expect(
      try await asking(.drip(Self.list, pause: .milliseconds(50))).failure(timeout: limit)
        == timeout)
  }

  @Test func anAnswerThatEndsEarlyIsNoAnswer() async throws {
    for reply in [Reply.cut(#"{"data":["#, promised: 100), .cutChunks(#"{"data":["#)] {
      #expect(try await asking(reply).failure() == .network(.bodyCut(received: 9)))
    }
  }

  @Test func aBrokenConnectionIsAFailureOfTheNetwork() async throws {
    let broken = try await asking(.reset).failure()
    #expect(broken == .network(.connectionReset) || broken == .network(.closedEarly))
  }

  @Test func whatIsNotHTTPIsSaidToBeThat() async throws {
    let escape = "HTTP/1.1 200 OK\r\nServer: \u{1B}[2J\r\nContent-Length: 2\r\n\r\n{}"
    for reply in [.garbage, Reply.raw("SSH-2.0-OpenSSH_9.2\r\n"), .raw(escape)] {
      #expect(try await asking(reply).failure() == .network(.notHTTP))
    }
  }

  @Test func nobodyListeningIsARefusal() async throws {
    let asking = try await asking(.silence)
    #expect(await asking.failure(baseURL: "http://127.0.0.1:1") == .network(.connectionRefused))
  }

  @Test func bothKindsOfAddressesAreAsked() async throws {
    let server = try await LoopbackServer.start(host: .ipv6) { _ in .json(Self.list) }
    #expect(server.baseURL.hasPrefix("http://[::1]:"))
    #expect(try await Asking(server).send().status == 200)
  }

  @Test(arguments: [Reply.silence, .headOnly, .drip(list, pause: .seconds(5))])
  func cancellingEndsARequestAtOnce(reply: Reply) async throws {
    let (arrived, arrival) = AsyncStream<Void>.makeStream()
    let server = try await LoopbackServer.start { _ in
      arrival.yield()
      return reply
    }
    let asking = try Asking(server)
    // On threads of its own: the answer would be whole before a test that waits for its turn cancels.
    await withTaskExecutorPreference(WorkThreads.shared) {
      let task = Task(executorPreference: WorkThreads.shared) { await asking.failure() }
      for await _ in arrived { break }
      task.cancel()
      #expect(await task.value == .cancelled)
    }
  }
}
