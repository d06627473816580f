import ExactJSON
import SessionModels
import TestSupport
import Testing

/// Which requests a probe sends, and what it makes of their answers.
@Suite struct FlagProbeTests {
  /// A service that refuses some flags, some only beside others, and changes its answer for some.
  private struct Service {
    var refused: Set<String> = []
    var unnamed: Set<String> = []
    var apart: Set<String> = []
    var changing: Set<String> = []

    func reply(to betas: BetaSelection) throws -> FlagProbe.Reply {
      let sent = Set(betas.flags.map(\.value))
      let named = sent.intersection(refused).sorted()
      if !named.isEmpty {
        return .failure(
          Self.refusal(
            betas, "Unexpected value(s) `\(named[0])` for the `anthropic-beta` header."))
      }
      if !sent.isDisjoint(with: unnamed) || apart.count > 1 && apart.isSubset(of: sent) {
        return .failure(Self.refusal(betas, "invalid beta flag"))
      }
      let changes = sent.intersection(changing).sorted().map { #","\#($0)":1"# }.joined()
      let json = try Fixture.json(#"{"id":"sesrsc_1","type":"thing"\#(changes)}"#)
      return .success(
        Answer(
          value: json, body: [], status: 200, requestID: "req_1",
          receivedAt: Instant(seconds: 0), duration: .zero, attempts: []))
    }

    static func refusal(
      _ betas: BetaSelection, _ message: String, status: Int = 400
    ) -> APIError {
      APIError(
        kind: .status(status, retryAfter: nil), target: "/v1/sessions/sesn_1/resources/sesrsc_1",
        destination: Destination(credential: .variable("ANTHROPIC_API_KEY")), betas: betas,
        envelope: ErrorEnvelope(type: "invalid_request_error", message: message))
    }
  }

  /// Asks to the end, answering in any order; at most two requests run at once.
  private func run(
    _ probe: FlagProbe, _ service: Service, seed: UInt64 = 1
  ) throws -> (probe: FlagProbe, requests: Int) {
    var (probe, random) = (probe, SeededGenerator(seed: seed))
    var running: [FlagProbe.Step] = []
    var requests = 0
    for _ in 0..<1000 where !probe.isOver {
      while let step = probe.next() {
        running.append(step)
        requests += 1
      }
      #expect(running.count <= FlagProbe.atOnce)
      guard let place = running.indices.randomElement(using: &random) else { break }
      let step = running.remove(at: place)
      probe.take(try service.reply(to: probe.selection(for: step)), for: step)
    }
    #expect(probe.isOver)
    return (probe, requests)
  }

  private func flags(_ names: String...) throws -> [BetaFlag] { try names.map { try BetaFlag($0) } }

  @Test func eachResultIsWhatTheServiceDoes() throws {
    let flags = try flags("a", "b", "c", "d")
    let service = Service(refused: ["b"], unnamed: ["c"], changing: ["d"])
    let (probe, requests) = try run(FlagProbe(flags, together: flags), service)
    #expect(requests == 5)
    #expect(probe.results[flags[0]]?.isAccepted == true)
    #expect(probe.results[flags[1]]?.error?.refusedFlags == [flags[1]])
    #expect(probe.results[flags[2]]?.error?.refusesUnnamedFlag == true)
    guard case .accepted(let comparison?)? = probe.results[flags[3]] else {
      Issue.record("d is accepted")
      return
    }
    #expect(comparison.differences.map(\.name) == ["d"])
    #expect(comparison.differences.first?.a == nil)
  }

  @Test func randomServicesAreToldAsTheyAre() throws {
    let names = (0..<6).map { "flag-\($0)" }
    let flags = try names.map { try BetaFlag($0) }
    for seed in UInt64(0)..<300 {
      var random = SeededGenerator(seed: seed)
      var service = Service()
      for name in names {
        switch Int.random(in: 0..<8, using: &random) {
        case 0: service.refused.insert(name)
        case 1: service.unnamed.insert(name)
        case 2: service.changing.insert(name)
        case 3, 4: service.apart.insert(name)
        default: break
        }
      }
      let start = FlagProbe(flags, together: flags)
      let (probe, requests) = try run(start, service, seed: seed)
      #expect((start.requestCount.least...start.requestCount.most).contains(requests))
      let allAlone = service.refused.isEmpty && service.unnamed.isEmpty
      for (name, flag) in zip(names, flags) {
        let result = try #require(probe.results[flag])
        let isApart = allAlone && service.apart.count > 1 && service.apart.contains(name)
        switch result {
        case .refused: #expect(service.refused.union(service.unnamed).contains(name))
        case .refusedTogether: #expect(isApart)
        case .accepted(let comparison):
          #expect(!isApart && !service.refused.union(service.unnamed).contains(name))
          #expect(comparison?.differences.isEmpty == !service.changing.contains(name))
        case .notAnswered: Issue.record("every request was answered")
        }
      }
    }
  }

  @Test func wherePairsExcludeEachOtherAllAreToBlame() throws {
    let flags = try flags("a", "b", "c", "d")
    var probe = FlagProbe(flags, together: flags)
    for _ in 0..<20 where !probe.isOver {
      guard let step = probe.next() else { break }
      let betas = probe.selection(for: step)
      let conflicts = [(0, 1), (2, 3)].contains { betas.isOn(flags[$0]) && betas.isOn(flags[$1]) }
      probe.take(
        conflicts
          ? .failure(Service.refusal(betas, "invalid beta flag"))
          : try Service().reply(to: betas), for: step)
    }
    #expect(probe.isOver)
    for flag in flags {
      guard case .refusedTogether? = probe.results[flag] else {
        Issue.record("\(flag) is accepted, and all of them together are not")
        continue
      }
    }
  }

  @Test func requestsAreCountedBeforeTheyAreSent() throws {
    let flags = try flags("a", "b", "c")
    #expect(FlagProbe(flags).requestCount == (4, 4))
    #expect(FlagProbe(flags, together: flags).requestCount == (4, 8))
    #expect(
      FlagProbe(Array(flags.prefix(2)), together: Array(flags.prefix(2))).requestCount == (3, 4))
    let required = FlagProbe([.managedAgents, flags[0]], together: [.managedAgents, flags[0]])
    #expect(required.flags == [flags[0]])
    #expect(required.requestCount == (2, 2))
  }

  @Test func nothingIsTriedWhereTheRequiredFlagsFail() throws {
    let flag = try BetaFlag("a")
    var probe = FlagProbe([flag])
    let first = probe.next()
    let step = try #require(first)
    #expect(probe.next() == nil, "nothing is sent beside it")
    #expect(probe.selection(for: step).flags == [.managedAgents])
    let error = Service.refusal(probe.selection(for: step), "no", status: 404)
    probe.take(.failure(error), for: step)
    #expect(probe.isOver && probe.results.isEmpty)
    #expect(probe.required == .failure(error))
  }

  @Test func aFlagStaysOpenWhereTheServiceIsAskedTooOften() throws {
    let flag = try BetaFlag("a")
    var probe = FlagProbe([flag])
    let first = probe.next()
    let required = try #require(first)
    probe.take(try Service().reply(to: probe.selection(for: required)), for: required)
    let second = probe.next()
    let alone = try #require(second)
    let error = Service.refusal(probe.selection(for: alone), "slow down", status: 429)
    probe.take(.failure(error), for: alone)
    #expect(probe.isOver && probe.results[flag] == nil)
  }

  @Test func whatTheCredentialNeedsIsAlwaysSent() throws {
    let (flag, locked) = (try BetaFlag("a"), BetaFlag.oauth)
    let probe = FlagProbe([flag, locked], locked: [locked])
    #expect(probe.flags == [flag])
    #expect(probe.selection(for: .alone(flag)).flags == [.managedAgents, flag, locked])
  }
}
