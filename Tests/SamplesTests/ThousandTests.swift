import Samples
import SessionAPI
import SessionModels
import TestSupport
import Testing

/// The session with a thousand resources.
@Suite struct ThousandTests {
  @Test func itHasTenPagesOfAHundred() async throws {
    let pages = try await APIClient.ofSamples().allResources(
      of: Sample.thousand, betas: BetaSelection()
    ).pages
    #expect(pages.map(\.value.resources.count) == Array(repeating: 100, count: 10))
    #expect(Set(pages.map(\.value.nextPage)).count == 10)
    #expect(pages.last?.value.nextPage == nil)
  }

  @Test(arguments: [1: 1000, 7: 143, 999: 2, 1000: 1])
  func aLimitDividesItWithoutALossOrARepetition(limit: Int, count: Int) async throws {
    let pages = try await APIClient.ofSamples().allResources(
      of: Sample.thousand, limit: limit, betas: BetaSelection()
    ).pages
    let paths = pages.flatMap { $0.value.resources.compactMap(\.mountPath) }
    #expect(pages.count == count)
    #expect(paths.count == 1000 && Set(paths).count == 1000)
  }

  @Test func withoutALimitAllComeAtOnce() async throws {
    let response = try await SampleTransport().ask("/v1/sessions/\(Sample.thousand)/resources")
    let page = try ResourcePage(response.root)
    #expect(page.resources.count == 1000)
    #expect(page.nextPage == nil)
  }

  @Test func everyRunIsAlike() async throws {
    let target = "/v1/sessions/\(Sample.thousand)/resources?limit=1000"
    let first = try await SampleTransport().ask(target)
    let second = try await SampleTransport().ask(target)
    #expect(first.body == second.body)
    #expect(first.header("request-id") == second.header("request-id"))
  }

  @Test func itStaysWithinTheLimitsOfASession() async throws {
    var kinds: [String: Int] = [:]
    var checkouts: [String: Int] = [:]
    for resource in try await APIClient.ofSamples().resources(of: Sample.thousand).0 {
      switch resource.content {
      case .gitHubRepository(let repository):
        kinds["repository", default: 0] += 1
        switch repository.checkout {
        case .branch: checkouts["branch", default: 0] += 1
        case .commit(let sha):
          checkouts["commit", default: 0] += 1
          #expect(sha.count == 40 && sha.allSatisfy(\.isHexDigit))
        case nil: checkouts["none", default: 0] += 1
        case .unknown: checkouts["unknown", default: 0] += 1
        }
      case .file: kinds["file", default: 0] += 1
      case .memoryStore: kinds["store", default: 0] += 1
      case .unknown, .malformed: kinds["other", default: 0] += 1
      }
    }
    #expect(kinds == ["repository": 496, "file": 496, "store": 8])
    #expect(Set(checkouts.keys) == ["branch", "commit", "none"])
    #expect(checkouts.values.allSatisfy { $0 >= 30 })
  }
}
