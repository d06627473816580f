import ExactJSON
import Samples
import SessionAPI
import SessionModels
import TestSupport
import Testing

/// What holds for every sample session.
@Suite struct SampleSessionsTests {
  @Test func theyStandInTheOrderOfThePrompt() {
    #expect(SampleSessions.all.map(\.id) == Sample.all)
    #expect(SampleSessions.all.map(\.resourceCount) == [10, 0, 1000, 6, 8, 2, 9, 2, 3])
  }

  @Test func theirIDsAreSessionIDsWithoutARemark() throws {
    for id in Sample.all {
      let reference = try SessionReference(reading: id)
      #expect(reference.sessionID == id && reference.remarks.isEmpty)
      #expect(id.utf8.count == "sesn_".utf8.count + 24)
    }
  }

  @Test func theirNamesSayWhatTheyAreSamplesOf() {
    #expect(
      SampleSessions.all.map(\.name) == [
        "Every kind of resource", "Empty session", "1,000 resources", "Unknown types",
        "Hostile text", "Failing requests", "Failed mounts", "Two writers, one store",
        "Checks refused",
      ])
  }

  @Test func theirWordsFitIntoARow() {
    for session in SampleSessions.all {
      #expect((1...30).contains(session.name.count), "\(session.name)")
      #expect((1...42).contains(session.summary.count), "\(session.summary)")
    }
  }

  @Test(arguments: Sample.all) func theSessionIsAnsweredAtTheFirstRequest(id: String) async throws {
    let answer = try await APIClient.ofSamples().session(id, betas: BetaSelection())
    #expect(answer.value.id == id)
    #expect(answer.attempts.count == 1)
    #expect(answer.value.agent?.name != nil)
  }

  @Test(arguments: Sample.untroubled) func theSessionHoldsTheElementsOfTheList(id: String)
    async throws
  {
    let client = APIClient.ofSamples()
    let session = try await client.session(id, betas: BetaSelection()).value
    let (listed, _) = try await client.resources(of: id)
    #expect(session.resources.map(\.json) == listed.map(\.json))
    #expect(listed.count == SampleSessions.all.first { $0.id == id }?.resourceCount)
  }

  @Test(arguments: Sample.untroubled) func eachElementWithAnIDIsRetrievedAsItIsListed(id: String)
    async throws
  {
    let client = APIClient.ofSamples()
    let (listed, _) = try await client.resources(of: id)
    for element in listed.prefix(120) {
      guard let resource = element.id else { continue }
      let answer = try await client.resource(resource, of: id, betas: BetaSelection())
      #expect(answer.value.json == element.json)
    }
  }

  @Test func noTwoResourcesShareAnID() async throws {
    let client = APIClient.ofSamples()
    var seen: Set<String> = []
    for id in Sample.untroubled {
      for resource in try await client.resources(of: id).0 {
        guard let name = resource.id ?? resource.memoryStoreID else { continue }
        // A memory store may be mounted in several sessions.
        #expect(seen.insert(name).inserted || resource.id == nil, "\(name)")
      }
    }
    // Every element but the text among the unknown ones.
    #expect(seen.count == 1036)
  }

  @Test func nothingLooksLikeASecret() async throws {
    for id in Sample.all {
      let body = try await SampleTransport().ask("/v1/sessions/" + id).body
      let text = String(decoding: body, as: UTF8.self)
      for beginning in ["sk-ant", "ghp_", "github_pat", "AKIA", "Bearer "] {
        #expect(!text.contains(beginning))
      }
    }
  }

  @Test(arguments: [Sample.everyKind, Sample.thousand, Sample.failing])
  func datesAreReadAndStandInOrder(id: String) async throws {
    let session = try await APIClient.ofSamples().session(id, betas: BetaSelection()).value
    let first = try #require(session.createdAt?.instant)
    let last = try #require(session.updatedAt?.instant)
    var before = first
    for resource in session.resources {
      guard let text = resource.json["created_at"]?.string else { continue }
      let created = try #require(Timestamp(text).instant)
      let updated = try #require(Timestamp(try resource.json.string("updated_at")).instant)
      #expect(before <= created && created <= updated && updated <= last, "\(text)")
      before = created
    }
  }
}
