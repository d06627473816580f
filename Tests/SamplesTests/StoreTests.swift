import Samples
import SessionAPI
import SessionModels
import TestSupport
import Testing

/// What is in the memory stores of the samples.
@Suite struct StoreTests {
  private let client = APIClient.ofSamples()
  private let notes = "memstore_011CZkZr6zStX1xAbWhLpNrR"

  private func paths(_ prefix: String) async throws -> [String] {
    try await client.memories(of: notes, under: prefix).elements.map {
      switch $0 {
      case .prefix(let path): path
      case .memory(let memory): memory.path
      case .unreadable: "unreadable"
      }
    }
  }

  @Test func theMemoriesAreThreeLevelsDeep() async throws {
    #expect(try await paths("/") == ["/2025/", "/2026/", "/index.md"])
    #expect(try await paths("/2025/") == ["/2025/q4/"])
    #expect(try await paths("/2025/q4/") == ["/2025/q4/december.md", "/2025/q4/november.md"])
  }

  @Test func aLongLevelComesInPages() async throws {
    let store = "memstore_011CZkZs7AtuY2yBcXiMqPsS"
    var counts: [Int] = []
    var cursor: String?
    repeat {
      let page = try await client.memories(of: store, under: "/terms/", page: cursor)
      counts.append(page.elements.count)
      cursor = page.nextPage
    } while cursor != nil && counts.count < 9
    #expect(counts == [100, 100, 50])
  }

  @Test func aSessionCreatedChangedAndDeleted() async throws {
    let page = try await client.changes(of: notes, by: Sample.failedMounts)
    #expect(page.elements.map(\.operation) == [.modified, .deleted, .created])
    let change = try await client.change(try #require(page.elements.first?.id), of: notes)
    guard case .version(let before) = change.before else {
      Issue.record("nothing before")
      return
    }
    #expect(before.content?.contains("see q4") == true)
    #expect(change.version.content?.contains("see q3 and q4") == true)
  }

  @Test func runningSessionsThatMayWriteAreFound() async throws {
    let query = try SessionQuery(
      reading: "store:\(notes) status:running access:rw", now: Instant(seconds: 0), offset: 0)
    let answer = try await client.ask(.sessions(query.request))
    let ids = answer.value.elements.map(\.summary).filter { query.match($0) == .yes }.map(\.id)
    #expect(ids.contains(Sample.failedMounts) && ids.contains(Sample.writer))
    #expect(answer.value.elements.allSatisfy { $0.summary.status == .running })
  }

  @Test func someHundredSessionsAreListedPageByPage() async throws {
    var ids: [String] = []
    var cursor: String?
    for _ in 0..<9 {
      let page = try await client.ask(.sessions(SessionListRequest(), page: cursor)).value
      ids += page.elements.map(\.summary.id)
      cursor = page.nextPage
      if cursor == nil { break }
    }
    #expect(cursor == nil)
    #expect(ids.count > 300 && Set(ids).count == ids.count)
    #expect(Set(ids).isSuperset(of: Sample.all))
  }

  @Test func eachQuestionIsRefusedOnce() async throws {
    let store = "memstore_011CZkZt8BuvZ3zCdYjNrQtT"
    for lookup in [
      Lookup.memories(store: store, prefix: "/", page: nil), .memory("mem_1", store: store),
      .changes(store: store, session: Sample.checksRefused, page: nil),
      .change(version: "memver_1", store: store),
      .outputs(session: Sample.checksRefused),
    ] {
      let error = await #expect(throws: APIError.self) {
        try await client.answer(lookup, betas: BetaSelection())
      }
      #expect(error?.envelope?.type == "permission_error", "\(lookup)")
    }
  }
}
