import SessionModels
import Testing

/// Ids as they are typed and pasted.
struct SessionReferenceTests {
  @Test(arguments: [
    ("sesn_011CZkZAtmR3yMPDzynEDxu7", "sesn_011CZkZAtmR3yMPDzynEDxu7", nil as String?),
    ("  sesn_a\n", "sesn_a", nil),
    ("sess_a", "sess_a", nil), ("sesn-a", "sesn-a", nil), ("sess-a", "sess-a", nil),
    ("session_0123456789abcdef", "session_0123456789abcdef", nil),
    ("sesn_a sesrsc_b", "sesn_a", "sesrsc_b"), ("sesrsc_b sesn_a", "sesn_a", "sesrsc_b"),
    ("sesn_a,sesr_b", "sesn_a", "sesr_b"), ("sesn_a sesrsc-b", "sesn_a", "sesrsc-b"),
    ("sesn_a memstore_b", "sesn_a", "memstore_b"),
    ("/v1/sessions/sesn_a/resources/sesrsc_b", "sesn_a", "sesrsc_b"),
    ("https://api.anthropic.com/v1/sessions/sesn_a/resources?limit=5", "sesn_a", nil),
    ("https://sesn_x.example/v1/sessions/sesn_a", "sesn_a", nil),
    ("https://sesn_x@host.example/sesn_a", "sesn_a", nil),
    ("https://host.example/?session=sesn%5Fa", "sesn_a", nil),
    (
      "curl https://api.anthropic.com/v1/sessions/sesn_a/resources/sesrsc_b \\\n -H 'X-Api-Key: k'",
      "sesn_a", "sesrsc_b"
    ),
    ("2026-03-15 session_id=sesn_a session_status=idle", "sesn_a", nil),
    (#"{"session_id": "sesn_a", "id": "sesrsc_b"}"#, "sesn_a", "sesrsc_b"),
    ("sesrsc_b sesrsc_c sesn_a", "sesn_a", "sesrsc_b"),
    ("„sesn_a“", "sesn_a", nil), ("sesn_a\u{202E}", "sesn_a", nil),
  ])
  func theIDsOfATextAreFound(_ text: String, _ session: String, _ resource: String?) throws {
    let reference = try SessionReference(reading: text)
    #expect(reference.sessionID == session)
    #expect(reference.resourceID == resource)
    #expect(reference.remarks.isEmpty)
  }

  @Test(arguments: [
    ("sesn_", IDRemark.nothingAfter("sesn_")), ("sess-", .nothingAfter("sess-")),
    ("sesrsc_b", .looksLike(kind: "resource")), ("memstore_b", .looksLike(kind: "memory store")),
    ("file_b", .looksLike(kind: "file")), ("agent_b", .looksLike(kind: "agent")),
    ("env_b", .looksLike(kind: "environment")), ("wrkspc_b", .looksLike(kind: "workspace")),
    ("req_b", .looksLike(kind: "request")),
    ("abc", .unknownBeginning), ("session_id", .unknownBeginning),
    ("session_0123456789abcde", .unknownBeginning),
    ("session_0123456789abcdef_x", .unknownBeginning), ("4711", .unknownBeginning),
    ("naïve", .unknownBeginning), ("...", .unknownBeginning), ("SESN_a", .unknownBeginning),
  ])
  func anOddSingleWordIsTakenAsItStandsWithARemark(_ text: String, _ remark: IDRemark) throws {
    let reference = try SessionReference(reading: text)
    #expect(reference.sessionID == text)
    #expect(reference.resourceID == nil)
    #expect(reference.remarks == [remark])
  }

  @Test func ofSeveralSessionsTheFirstIsTakenAndItIsSaid() throws {
    let reference = try SessionReference(reading: "sesn_a sesn_b sesn_a")
    #expect(reference.sessionID == "sesn_a")
    #expect(reference.remarks == [.severalSessions(2)])
  }

  @Test(arguments: [
    ("https://gw.example:8443/v1/sessions/sesn_a", "gw.example:8443" as String?),
    ("https://user:pass@gw.example/sesn_a", "gw.example"),
    ("sesn_a https://one.example https://two.example", "one.example"), ("sesn_a", nil),
  ])
  func aHostIsToldAndUserInformationIsNot(_ text: String, _ host: String?) throws {
    #expect(try SessionReference(reading: text).pastedHost == host)
  }

  @Test(arguments: [
    ("", IDRefusal.empty), (" \n\t", .empty), (".", .dots), ("..", .dots), ("%2e%2E", .dots),
    ("two words", .whiteSpace), ("a\u{A0}b", .whiteSpace), ("a/b", .separator("/")),
    ("../../x", .separator("/")), ("a\\b", .separator("\\")), ("a?b", .separator("?")),
    ("a#b", .separator("#")), ("a\u{7}b", .invisible("\u{7}")),
    ("a\u{202E}b", .invisible("\u{202E}")), ("a\u{200B}b", .invisible("\u{200B}")),
    ("a\u{FEFF}", .invisible("\u{FEFF}")), ("a\u{E0041}", .invisible("\u{E0041}")),
    (String(repeating: "a", count: 257), .tooLong(bytes: 257)),
    ("sesn_" + String(repeating: "a", count: 252), .tooLong(bytes: 257)),
    ("sesn_a sesrsc_" + String(repeating: "a", count: 250), .tooLong(bytes: 257)),
  ])
  func whatCannotBeAnIDIsRefusedWithTheReason(_ text: String, _ refusal: IDRefusal) {
    #expect(throws: refusal) { try SessionReference(reading: text) }
  }

  @Test(arguments: ["a", "sesn_"])
  func anIDMayHave256Bytes(_ beginning: String) throws {
    let id = beginning + String(repeating: "a", count: 256 - beginning.utf8.count)
    #expect(try SessionReference(reading: id).sessionID == id)
  }

  @Test(arguments: [
    ("sesrsc_b", "sesrsc_b"), (" memstore_b ", "memstore_b"),
    ("https://h.example/v1/sessions/sesn_a/resources/sesr_b", "sesr_b"),
    ("sesn_a sesrsc-b", "sesrsc-b"), ("abc", "abc"), ("sesrsc_", "sesrsc_"), ("sesn_a", "sesn_a"),
  ])
  func aResourceIsReadFromPastesToo(_ text: String, _ id: String) throws {
    #expect(try SessionReference.resourceID(reading: text) == id)
  }

  @Test(arguments: [
    ("", IDRefusal.empty), ("..", .dots), ("a b", .whiteSpace), ("a/b", .separator("/")),
    ("sesrsc_" + String(repeating: "a", count: 250), .tooLong(bytes: 257)),
  ])
  func whatCannotBeAResourceIsRefusedWithTheReason(_ text: String, _ refusal: IDRefusal) {
    #expect(throws: refusal) { try SessionReference.resourceID(reading: text) }
  }

  @Test func askingForAResourceKeepsTheRest() throws {
    let reference = try SessionReference(reading: "https://h.example/sesn_a sesn_b")
      .asking(for: "sesrsc_c")
    #expect(reference.sessionID == "sesn_a")
    #expect(reference.resourceID == "sesrsc_c")
    #expect(reference.pastedHost == "h.example")
    #expect(reference.remarks == [.severalSessions(2)])
  }

  @Test func aMemoryStoreIsToldByHowItsIDBegins() {
    #expect(IDKind.isMemoryStore("memstore_a"))
    #expect(!IDKind.isMemoryStore("sesrsc_a"))
  }
}
