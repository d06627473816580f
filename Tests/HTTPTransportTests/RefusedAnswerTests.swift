import LoopbackServer
import SessionModels
import Testing

@testable import SessionAPI

/// Answers that the HTTP library would trap on, or wait for without end: none of them reaches it.
@Suite struct RefusedAnswerTests {
  private func asking(_ text: String) async throws -> Asking {
    try Asking(try await LoopbackServer.start { _ in .raw(text) })
  }

  @Test(arguments: ["000", "001", "042", "099", "101"])
  func aStatusThatNoAnswerHasIsNoHTTP(status: String) async throws {
    for rest in [
      "Content-Length: 2\r\n\r\n{}", "\r\n", "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    ] {
      let failure = try await asking("HTTP/1.1 \(status) X\r\n\(rest)").failure()
      #expect(failure == .network(.notHTTP))
    }
  }

  @Test func interimAnswersAreSkippedAndCounted() async throws {
    let interim = "HTTP/1.1 103 Early\r\nLink: x\r\n\r\n"
    let answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"
    let most = String(repeating: interim, count: AnswerGuard.interimLimit)
    #expect(try await asking(most + answer).send().body == Array("{}".utf8))
    #expect(try await asking(most + interim + answer).failure() == .network(.notHTTP))
  }

  @Test func anAnswerThatNobodyAskedForIsNotTaken() async throws {
    let answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n"
    let asking = try await asking(answer + "{}" + answer + "[]")
    for _ in 0..<3 { #expect(try await asking.send().body == Array("{}".utf8)) }
  }

  @Test func aNewConnectionThatBreaksIsNotAskedAgain() async throws {
    for reply in [Reply.reset, .raw("")] {
      let asking = try Asking(try await LoopbackServer.start { _ in reply })
      for count in 1...3 {
        #expect(await asking.failure() != nil)
        #expect(asking.server.requests.count == count)
      }
    }
  }

  /// The server reads the second request of a connection, and ends it as if it had been closed before.
  @Test func aKeptConnectionThatBreaksIsReplacedOnce() async throws {
    let server = try await LoopbackServer.start { request in
      request.target == "/first" ? .json("{}") : .reset
    }
    let asking = try Asking(server)
    // On threads that no other test holds: a connection that nobody uses for a minute is closed.
    await withTaskExecutorPreference(WorkThreads.shared) {
      await #expect(throws: Never.self) { try await asking.send("/first") }
      await #expect(throws: TransportFailure.self) { try await asking.send("/second") }
    }
    #expect(server.requests.map(\.connection) == [1, 1, 2])
  }
}
