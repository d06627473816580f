import LoopbackServer
import PseudoTerminal
import Testing

/// What is said of a file where a server answers otherwise than the API is documented.
@Suite struct FileAnswerTests {
  private static let list = "/v1/files?"
  private static let metadata =
    #"{"id":"file_1","filename":"report.csv","size_bytes":7,"expires_at":"2026-04-01T10:00:00Z"}"#

  private func service(
    fault: @escaping @Sendable (ReceivedRequest) -> Reply?
  ) async throws -> FaultyService {
    try await FaultyService([FaultyService.file], fault: fault)
  }

  private func expectKnown(_ service: FaultyService) throws {
    let checked = try service.checked("sesrsc_2", waitingFor: "report.csv")
    #expect(
      checked.row == [
        "/mnt/session/uploads/data.csv", "file", "report.csv", "report.csv", "expired",
      ])
    #expect(checked.exit == .exited(1))
    #expect(checked.facts.contains("File report.csv"))
    #expect(checked.json["file"]?["metadata"]?["filename"]?.string == "report.csv")
  }

  @Test func filesAreAskedForWithTheManagedAgentsFlagAlone() async throws {
    let service = try await service { request in
      guard request.target.hasPrefix(Self.list) else { return nil }
      // The older flag switches off what this asks for.
      return request.values(of: "anthropic-beta") == ["managed-agents-2026-04-01"]
        ? .json(#"{"data":[\#(Self.metadata)]}"#) : .json(#"{"data":[]}"#)
    }
    try expectKnown(service)
  }

  @Test func aServerThatNamesTheOlderFlagGetsBoth() async throws {
    let both = "files-api-2025-04-14,managed-agents-2026-04-01"
    let service = try await service { request in
      guard request.target.hasPrefix(Self.list) else { return nil }
      return request.values(of: "anthropic-beta") == [both]
        ? .json(#"{"data":[\#(Self.metadata)]}"#)
        : .error(400, "invalid_request_error", "This endpoint needs files-api-2025-04-14.")
    }
    try expectKnown(service)
    let flags = service.server.requests.filter { $0.target.hasPrefix(Self.list) }.map {
      $0.values(of: "anthropic-beta")
    }
    #expect(flags.prefix(2) == [["managed-agents-2026-04-01"], [both]])
  }

  @Test func whatAnAnswerWithOtherFilesLacksIsAskedForAlone() async throws {
    let service = try await service { request in
      switch request.target {
      case "/v1/files/file_1": .json(Self.metadata)
      case _ where request.target.hasPrefix(Self.list):
        .json(#"{"data":[{"id":"file_8"},{"id":"file_9"}]}"#)
      default: nil
      }
    }
    try expectKnown(service)
  }

  @Test(arguments: [
    Reply.json(#"{"data":[]}"#),
    .json(#"{"data":[{"id":"file_9"}]}"#),
  ])
  func onlyAProofMakesAFileGone(list: Reply) async throws {
    let service = try await service { request in
      switch request.target {
      case "/v1/files/file_1": .error(404, "not_found_error", "no such file")
      case _ where request.target.hasPrefix(Self.list): list
      default: nil
      }
    }
    let checked = try service.checked("sesrsc_2", waitingFor: "the file is gone")
    #expect(checked.note == "gone")
    #expect(checked.exit == .exited(1))
    #expect(checked.facts.contains("State the file is gone"))
    #expect(checked.json["file"]?["state"]?.string == "gone")
  }

  @Test(arguments: [404, 403, 500])
  func anAnswerThatIsNoProofLeavesItOpen(status: Int) async throws {
    let service = try await service { request in
      request.target.hasPrefix("/v1/files")
        ? .error(status, "other_error", "not for you", headers: [("x-should-retry", "false")])
        : nil
    }
    let words =
      status == 404 ? "404: deleted, or not visible" : "not checked: \(status) other_error"
    let checked = try service.checked("sesrsc_2", waitingFor: words)
    #expect(checked.screen.contains("not for you"))
    #expect(checked.note.isEmpty)
    #expect(checked.row[3] == "file_1")
    #expect(checked.exit == .exited(0))
    #expect(checked.facts.contains("Message not for you"))
    #expect(checked.json["file"]?["state"]?.string == "not checked")
    #expect(checked.json["file"]?["message"]?.string == "not for you")
  }

  @Test func aPathOutsideTheUploadsGetsANote() async throws {
    let service = try await FaultyService([
      FaultyService.element(
        "sesrsc_2", #""type":"file","file_id":"file_1","mount_path":"/data.csv""#)
    ])
    let words = "/data.csv: documented as /mnt/session/uploads/data.csv"
    let checked = try service.checked("sesrsc_2", waitingFor: words)
    #expect(checked.facts.contains("Mount path " + words))
  }

  @Test func aTimeWithoutAZoneIsShownWholeAndNamesNoMoment() async throws {
    let metadata = Self.metadata.replacing("10:00:00Z", with: "10:00:00")
    let service = try await service { request in
      request.target.hasPrefix(Self.list) ? .json(#"{"data":[\#(metadata)]}"#) : nil
    }
    let checked = try service.checked("sesrsc_2", waitingFor: "Expires      2026-04-01T10:00:00")
    #expect(checked.note.isEmpty)
    #expect(checked.facts.contains("Expires 2026-04-01T10:00:00"))
    #expect(
      checked.json["file"]?["metadata"]?["expires_at"]?.string == "2026-04-01T10:00:00")
  }
}
