import ExactJSON
import Samples
import SessionAPI
import SessionModels
import TestSupport
import Testing

/// The session of the reference pages.
@Suite struct EveryKindTests {
  private func contents() async throws -> [SessionResource.Content] {
    try await APIClient.ofSamples().resources(of: Sample.everyKind).0.map(\.content)
  }

  @Test(arguments: ["sesrsc_011CZkZBJq5dWxk9fVLNcPht", "sesrsc_011CZkZCKr6eXyl0gWMOdQiu"])
  func bothIDsOfTheReferencePagesAnswerTheExampleByteForByte(id: String) async throws {
    let answer = try await APIClient.ofSamples().resource(
      id, of: Sample.everyKind, betas: BetaSelection())
    #expect(
      String(decoding: answer.body, as: UTF8.self) == """
        {
          "id": "sesrsc_011CZkZCKr6eXyl0gWMOdQiu",
          "created_at": "2026-03-15T10:00:00Z",
          "mount_path": "/workspace/example-repo",
          "type": "github_repository",
          "updated_at": "2026-03-15T10:00:00Z",
          "url": "https://github.com/example-org/example-repo",
          "checkout": {
            "name": "main",
            "type": "branch"
          }
        }
        """)
  }

  @Test func theListShowsTheExampleOnceUnderItsOwnID() async throws {
    let ids = try await APIClient.ofSamples().resources(of: Sample.everyKind).0.map(\.id)
    #expect(ids.count { $0 == "sesrsc_011CZkZCKr6eXyl0gWMOdQiu" } == 1)
    #expect(!ids.contains("sesrsc_011CZkZBJq5dWxk9fVLNcPht"))
  }

  @Test func repositoriesHaveABranchACommitNullAndNothing() async throws {
    var checkouts: [Checkout?] = []
    var isNull: [Bool] = []
    for case .gitHubRepository(let repository) in try await contents() {
      checkouts.append(repository.checkout)
    }
    for resource in try await APIClient.ofSamples().resources(of: Sample.everyKind).0
    where resource.json["type"]?.string == "github_repository" {
      isNull.append(resource.json["checkout"]?.kind == .null)
    }
    #expect(
      checkouts == [
        .branch(name: "main"), .commit(sha: "3f2a91c0d4e5b6a7980123456789abcdef012345"), nil, nil,
      ])
    #expect(isNull == [false, false, false, true])
  }

  @Test func memoryStoresHaveEveryAccessAndEveryDescription() async throws {
    var stores: [MemoryStore] = []
    for case .memoryStore(let store) in try await contents() { stores.append(store) }
    #expect(stores.map(\.access) == [.readWrite, .readOnly, nil, .readOnly])
    #expect(stores.map { $0.description?.isEmpty } == [false, true, nil, false])
    #expect(stores.map { $0.id != nil } == [false, false, false, true])
    #expect(stores.map { $0.createdAt != nil } == [false, false, false, true])
  }

  @Test func theLongestInstructionsAreExactlyAtTheLimit() async throws {
    var longest = ""
    for case .memoryStore(let store) in try await contents() {
      if let text = store.instructions, text.count > longest.count { longest = text }
    }
    #expect(longest.count == MemoryStore.instructionsLimit)
    #expect(longest.unicodeScalars.count == 4096)
    #expect(longest.split(separator: "\n").count > 20)
    #expect(longest.hasSuffix("."))
  }

  @Test func aMemoryStoreCannotBeRetrievedAlone() async throws {
    let response = try await SampleTransport().ask(
      "/v1/sessions/\(Sample.everyKind)/resources/memstore_011CZkYr4wPqU7tXeSgHjKmM")
    #expect(response.status == 404)
  }
}
