import Glibc
import SessionBrowser
import TestSupport
import Testing

/// `docs/keys.md` is what the command table says. SESSIONSCOPE_WRITE_DOCS=1 writes it.
@Suite struct KeysDocumentationTests {
  @Test func theKeysPageIsWhatTheTableSays() throws {
    let page = ProjectFile("docs/keys.md")
    if getenv("SESSIONSCOPE_WRITE_DOCS") != nil { try page.write(Command.documentation) }
    #expect(
      try page.text() == Command.documentation,
      "stale: SESSIONSCOPE_WRITE_DOCS=1 swift test --filter KeysDocumentation")
  }
}
