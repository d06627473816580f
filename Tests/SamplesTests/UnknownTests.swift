import ExactJSON
import Samples
import SessionAPI
import SessionModels
import TestSupport
import Testing

/// The session with what this version does not know.
@Suite struct UnknownTests {
  private func session() async throws -> Session {
    try await APIClient.ofSamples().session(Sample.unknown, betas: BetaSelection()).value
  }

  @Test func theStatusKeepsItsOwnWord() async throws {
    #expect(try await session().status == .unknown("hibernating"))
  }

  @Test func twoElementsCannotBeReadAndTheOthersStand() async throws {
    let problems = try await session().resources.compactMap { resource -> String? in
      guard case .malformed(_, let problem) = resource.content else { return nil }
      return problem.description
    }
    #expect(problems.count == 2)
    #expect(problems.first?.hasSuffix("file_id: a string is missing") == true)
    #expect(problems.last?.hasSuffix("an object belongs here, not a string") == true)
  }

  @Test func typeCheckoutAndAccessKeepTheirWords() async throws {
    var words: [String] = []
    for resource in try await session().resources {
      switch resource.content {
      case .unknown(let type): words.append(type)
      case .gitHubRepository(let repository):
        if case .unknown(let type, _) = repository.checkout { words.append(type) }
      case .memoryStore(let store):
        if case .unknown(let word) = store.access { words.append(word) }
      case .file, .malformed: continue
      }
    }
    #expect(words == ["object_bucket", "tag", "append_only"])
  }

  @Test func numbersAndDoubleKeysComeAsTheyWereWritten() async throws {
    let session = try await session()
    let repository = try #require(
      session.resources.first { $0.id == "sesrsc_011CZkfC3Nz8WsCbDe5XvSyK" })
    #expect(repository.json["ratio"]?.numberText == "1e400")
    #expect(
      repository.json.members.filter { $0.key == "depth" }.map(\.value.numberText) == ["1", "2"])
    #expect(session.json["lease"]?.numberText == "123456789012345678901234567890")
    #expect(session.usage.first?.value.numberText == "9007199254740993")
  }

  @Test func datesThatNameNoMomentKeepTheirText() async throws {
    let session = try await session()
    for case .gitHubRepository(let repository) in session.resources.map(\.content)
    where repository.mountPath == "/workspace/app" {
      #expect(repository.createdAt.instant == nil)
      #expect(repository.updatedAt.text == "yesterday")
      return
    }
    Issue.record("the repository is not there")
  }
}
