import Glibc
import SessionBrowser
import Testing

/// `docs/keys.md` is what the command table says. SESSIONSCOPE_WRITE_DOCS=1 writes it.
@Suite struct KeysDocumentationTests {
  private var path: String {
    #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 } + "/docs/keys.md"
  }

  @Test func theKeysPageIsWhatTheTableSays() throws {
    if getenv("SESSIONSCOPE_WRITE_DOCS") != nil {
      let file = try #require(fopen(path, "w"))
      fputs(Command.documentation, file)
      fclose(file)
    }
    #expect(
      try read() == Command.documentation,
      "stale: SESSIONSCOPE_WRITE_DOCS=1 swift test --filter KeysDocumentation")
  }

  private func read() throws -> String {
    let file = try #require(fopen(path, "r"))
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<count], as: UTF8.self)
  }
}
