import ExactJSON
import SessionModels
import TestSupport
import Testing

@testable import sessionscope

/// Every failure has one exit status.
@Suite struct ExitStatusTests {
  /// The testing library has a type of the same name.
  typealias Status = sessionscope.ExitStatus

  private func status(_ kind: APIError.Kind) -> Status {
    Status(
      APIError(
        kind: kind, target: "/v1/sessions/sesn_1", destination: Destination(credential: .none),
        betas: BetaSelection()))
  }

  @Test func theDocumentationKnowsThemAll() throws {
    let rows = try ProjectFile("docs/scripts.md").text().split(separator: "\n").compactMap {
      $0.hasPrefix("| ") ? Int32($0.dropFirst(2).prefix { $0.isNumber }) : nil
    }
    #expect(rows == Status.allCases.map(\.rawValue))
  }

  @Test(
    arguments: [
      (400, .refused), (401, .credentials), (402, .credentials), (403, .credentials),
      (404, .notFound),
      (405, .refused), (408, .service), (409, .refused), (413, .refused), (422, .refused),
      (429, .limited),
      (500, .service), (502, .service), (503, .service), (504, .service), (529, .limited),
      (599, .service),
    ] as [(Int, Status)]) func aStatusOfTheServiceHasOne(code: Int, expected: Status)
  {
    #expect(status(.status(code, retryAfter: nil)) == expected)
  }

  @Test func aBadAnswerIsTheServicesFault() {
    let kinds: [APIError.Kind] = [
      .unexpectedStatus(204, redirect: nil), .unexpectedStatus(302, redirect: "a.example"),
      .unreadable(.empty), .unreadable(.html), .unreadable(.tooLarge(limit: 1)),
      .unreadable(.errorEnvelope),
      .unreadable(.compression("damaged")), .cursorRepeated("again"), .emptyPages(50),
      .network(.closedEarly),
      .network(.bodyCut(received: 9)),
    ]
    for kind in kinds { #expect(status(kind) == .service, "\(kind)") }
  }

  @Test func aFailureOnTheWayIsTheNetworks() {
    let failures: [NetworkFailure] = [
      .hostNotFound("a.example"), .connectionRefused, .connectionReset, .connectTimeout,
      .timeout(.seconds(1)),
      .certificate(.unknown), .tls("broken"), .proxyRefused(status: 403),
      .trustRoots(path: "/x", reason: "y"), .noTrustRoots(lookedIn: ["/x"]),
      .other("odd"),
    ]
    for failure in failures { #expect(status(.network(failure)) == .network, "\(failure)") }
    #expect(status(.cancelled) == .network)
  }

  @Test func whatWasNeverSentIsACredentialOrUsage() {
    #expect(status(.notSent(.noCredential(lookedAt: []))) == .credentials)
    #expect(status(.notSent(.header(name: "anthropic-version"))) == .usage)
    #expect(status(.notSent(.id(".."))) == .usage)
  }
}
