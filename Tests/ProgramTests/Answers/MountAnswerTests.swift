import LoopbackServer
import PseudoTerminal
import Testing

/// What is said of a repository where its failure is reported in another way than expected.
@Suite struct MountAnswerTests {
  private static func events(_ errors: String...) -> String {
    let events = errors.map {
      #"{"type":"session.error","processed_at":"2026-03-15T10:00:09Z","error":\#($0)}"#
    }
    return #"{"data":[\#(events.joined(separator: ","))]}"#
  }

  private func service(events: String) async throws -> FaultyService {
    try await FaultyService([FaultyService.repository]) {
      $0.target.contains("/events") ? .json(events) : nil
    }
  }

  @Test(arguments: ["unknown_error", "brand_new_error"])
  func aFailureOfAnUnknownTypeIsTheRepositorysThatItsMessageNames(type: String) async throws {
    let message = "GitHub refused access to example-org/api. Add an authorization_token."
    let service = try await service(
      events: Self.events(
        #"{"type":"\#(type)","message":"\#(message)","retry_status":{"type":"exhausted"}}"#))
    let checked = try service.checked("sesrsc_1", waitingFor: message)
    #expect(checked.screen.contains("FAILED: \(type); the turn ended with it"))
    #expect(checked.screen.contains("1 failed"))
    #expect(checked.note == "failed")
    #expect(checked.exit == .exited(1))
    #expect(checked.facts.contains("Mount FAILED: \(type); the turn ended with it"))
    #expect(checked.facts.contains("Message " + message))
    #expect(checked.json["mount"]?["state"]?.string == "failed")
    #expect(checked.json["mount"]?["reason"]?.string == type)
    #expect(checked.json["mount"]?["message"]?.string == message)
  }

  @Test func anErrorOfSomethingElseIsNoFailureAndIsCounted() async throws {
    let service = try await service(
      events: Self.events(
        #"{"type":"mcp_connection_failed_error","message":"github_repository example-org/api"}"#))
    let checked = try service.checked("sesrsc_1", waitingFor: "no mount failure reported")
    #expect(checked.screen.contains("Other errors 1: Enter lists them"))
    #expect(checked.note.isEmpty)
    #expect(checked.exit == .exited(0))
    #expect(checked.facts.contains("Mount no mount failure reported"))
    #expect(checked.json["mount"]?["state"]?.string == "no failure reported")
  }

  @Test func anErrorThatCannotBeReadIsCountedAndNotCalledNone() async throws {
    let service = try await service(events: #"{"data":[{"type":"session.error","error":7}]}"#)
    let words = "no failure in the 0 errors read; 1 error could not be read"
    let checked = try service.checked("sesrsc_1", waitingFor: words)
    #expect(checked.note.isEmpty)
    #expect(checked.facts.contains("Mount " + words))
    #expect(checked.json["mount"]?["state"]?.string == "no failure reported")
    #expect(checked.json["mount"]?["is_complete"]?.boolean == false)
  }

  @Test func aRefusedCheckSaysWhyInItsPlace() async throws {
    let service = try await FaultyService([FaultyService.repository]) {
      $0.target.contains("/events")
        ? .error(403, "permission_error", "This key may not read events.") : nil
    }
    let checked = try service.checked("sesrsc_1", waitingFor: "not checked: 403 permission_error")
    #expect(checked.screen.contains("This key may not read events."))
    #expect(checked.note.isEmpty)
    #expect(checked.exit == .exited(0))
    #expect(checked.facts.contains("Mount not checked: 403 permission_error"))
    #expect(checked.facts.contains("Message This key may not read events."))
    #expect(checked.json["mount"]?["state"]?.string == "not checked")
    #expect(checked.json["mount"]?["message"]?.string == "This key may not read events.")
    // Both ways to the whole of it.
    for keys in ["e", "\tj\r"] {
      try checked.program.send(keys)
      let explanation = try checked.program.wait(for: "Attempts")
      #expect(explanation.contains("This key may not read events."))
      #expect(explanation.contains("/v1/sessions/sesn_1/events"))
      try checked.program.send("q")
      try checked.program.wait("the detail") { !$0.contains("Attempts") }
    }
  }

  @Test func aMemberOfACheckoutThatIsNewIsShownWhole() async throws {
    let service = try await FaultyService([
      FaultyService.element(
        "sesrsc_1",
        #""type":"github_repository","url":"https://github.com/example-org/api","mount_path":"/a","checkout":{"type":"branch","name":"main","depth":[1]}"#
      )
    ])
    let checked = try service.checked("sesrsc_1", waitingFor: "no mount failure reported")
    #expect(checked.screen.contains("checkout.depth"))
    #expect(checked.facts.contains("checkout.depth [1]"))
    #expect(try service.run("get", "sesn_1", "sesrsc_1").outputText.contains("checkout.depth"))
  }
}
