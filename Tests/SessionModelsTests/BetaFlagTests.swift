import SessionModels
import Testing

struct BetaFlagTests {
  @Test(arguments: [
    (KnownBetaFlag.Documentation.bothReferencePages, 0..<25),
    (.pythonReferencePage, 25..<26), (.newerThanReferencePages, 26..<60),
  ])
  func theKnownFlagsStandByWhereTheyAreDocumented(
    _ documentation: KnownBetaFlag.Documentation, _ places: Range<Int>
  ) {
    #expect(BetaFlag.known[places].allSatisfy { $0.documentation == documentation })
    #expect(BetaFlag.known.count { $0.documentation == documentation } == places.count)
  }

  @Test func fiftyEightFlagsAreKnownEachOnce() {
    #expect(BetaFlag.known.count == 60)
    #expect(Set(BetaFlag.known.map(\.flag)).count == 60)
    for (index, known) in BetaFlag.known.enumerated() { #expect(known.flag.knownIndex == index) }
  }

  @Test func everyKnownFlagIsOneThatCouldBeTyped() throws {
    for known in BetaFlag.known { #expect(try BetaFlag(known.flag.value) == known.flag) }
  }

  @Test func theFlagsBeginAndEndAsThePagesListThem() {
    let values = BetaFlag.known.map(\.flag.value)
    #expect(values[0] == "message-batches-2024-09-24")
    #expect(values[23] == BetaFlag.managedAgents.value)
    #expect(values[24] == "cache-diagnosis-2026-04-07")
    #expect(values[25] == "thinking-token-count-2026-05-13")
    #expect(values[57] == "user-profiles-billing-2026-10-01")
  }

  @Test func theFlagOfTokensIsNotOneThatIsListed() {
    #expect(BetaFlag.oauth.value == "oauth-2025-04-20")
    #expect(BetaFlag.oauth.knownIndex == nil)
  }

  @Test(arguments: [
    ("", BetaFlagRefusal.Reason.empty), ("a b", .space), (" a", .space), ("a,b", .comma),
    ("a\"", .quotationMark), ("'a'", .quotationMark), ("a\n", .notVisibleASCII),
    ("a\u{7F}", .notVisibleASCII), ("ä", .notVisibleASCII), ("a\u{200B}", .notVisibleASCII),
    (String(repeating: "a", count: 257), .tooLong),
  ])
  func aTextThatIsNoFlagSaysWhy(_ text: String, _ reason: BetaFlagRefusal.Reason) {
    let error = #expect(throws: BetaFlagRefusal.self) { try BetaFlag(text) }
    #expect(error?.text == text)
    #expect(error?.reason == reason)
  }

  @Test func aFlagMayHave256Bytes() throws {
    let text = String(repeating: "a", count: 256)
    #expect(try BetaFlag(text).value == text)
  }

  @Test(arguments: [
    ("a", ["a"]), ("a,b,c", ["a", "b", "c"]), (" a , b ", ["a", "b"]), ("b,a,b", ["b", "a"]),
  ])
  func aListIsReadAsPeopleGiveIt(_ text: String, _ flags: [String]) throws {
    #expect(try BetaFlag.list(text).map(\.value) == flags)
  }

  @Test(arguments: [
    ("", BetaFlagRefusal.Reason.empty), ("a,", .empty), (",a", .empty), ("a,,b", .empty),
    (" ", .empty), (#""a,b""#, .quotationMark), ("a b,c", .space), ("a\tb", .notVisibleASCII),
  ])
  func aListWithABadFlagIsRefusedAsAWhole(_ text: String, _ reason: BetaFlagRefusal.Reason) {
    let error = #expect(throws: BetaFlagRefusal.self) { try BetaFlag.list(text) }
    #expect(error?.reason == reason)
  }
}
