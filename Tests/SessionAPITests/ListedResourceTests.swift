import SessionModels
import Testing

@testable import SessionAPI

/// What is looked for in a list costs no page behind it.
struct ListedResourceTests {
  @Test func noPageBehindTheOneThatHoldsItIsAskedFor() async throws {
    let store = #"{"type":"memory_store","memory_store_id":"memstore_1"}"#
    let transport = ScriptedTransport(.ok(#"{"data":[\#(store)],"next_page":"p2"}"#))
    let found = try await APIClient.asking(transport).listedResource(
      of: "sesn_1", betas: BetaSelection()
    ) { $0.memoryStoreID == "memstore_1" }
    #expect(found?.memoryStoreID == "memstore_1")
    #expect(transport.targets == ["/v1/sessions/sesn_1/resources?limit=100"])
    let rest = ScriptedTransport(
      .ok(#"{"data":[],"next_page":"p2"}"#), .ok(#"{"data":[\#(store)]}"#))
    let none = try await APIClient.asking(rest).listedResource(
      of: "sesn_1", betas: BetaSelection()
    ) { $0.memoryStoreID == "memstore_2" }
    #expect(none == nil)
    #expect(rest.requests.count == 2)
  }
}
