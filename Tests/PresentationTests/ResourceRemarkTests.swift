import ExactJSON
import Presentation
import SessionModels
import Testing

/// The table of remarks, row by row: when each is said, of which field, and when not.
@Suite struct ResourceRemarkTests {
  private func resource(_ json: String) throws -> SessionResource {
    SessionResource(try JSONDocument(parsing: json).root)
  }

  private func repository(
    _ checkout: String = "null", path: String = "/workspace/a",
    url: String = "https://github.com/example-org/a"
  ) throws -> SessionResource {
    try resource(
      #"""
      {"id":"sesrsc_1","type":"github_repository","url":"\#(url)","mount_path":"\#(path)",
       "created_at":"2026-03-15T10:00:00Z","updated_at":"2026-03-15T10:00:00Z","checkout":\#(checkout)}
      """#)
  }

  private func store(access: String?, path: String, instructions: Int = 0) throws -> SessionResource
  {
    let member = access.map { #","access":"\#($0)""# } ?? ""
    let text = String(repeating: "é", count: instructions)
    return try resource(
      #"""
      {"type":"memory_store","memory_store_id":"memstore_1","mount_path":"\#(path)","instructions":"\#(text)"\#(member)}
      """#)
  }

  private func remarks(_ resource: SessionResource, _ others: SessionResource...) -> [String] {
    ResourceRemark.all(of: resource, others: others).map { "\($0.field): \($0.words)" }
  }

  private func sha(_ text: String) throws -> SessionResource {
    try repository(#"{"type":"commit","sha":"\#(text)"}"#)
  }

  @Test func onlyHexadecimalDigitsFewerThanFortyLookShortened() throws {
    #expect(
      remarks(try sha("3f2a91c")) == [
        "Checkout: the commit looks shortened: 7 of 40 characters may stand for several commits"
      ])
    let whole = String(repeating: "a", count: 40)
    for text in [whole, String(repeating: "0", count: 64), "", "v1.2", "HEAD~1"] {
      #expect(remarks(try sha(text)).isEmpty, "\(text)")
    }
  }

  @Test func anAddressOfAnotherHostIsNotGitHubs() throws {
    for url in [
      "https://gitlab.example/a/b", "git@git.example:a/b", "https://github.com.evil.example/a/b",
      "https://github.com@evil.example/a/b",
    ] {
      #expect(remarks(try repository(url: url)) == ["URL: not an address on github.com"], "\(url)")
    }
    for url in [
      "https://github.com/a/b.git", "https://GitHub.com/a/b/", "git@github.com:a/b.git",
      "https://token@github.com/a/b", "ssh://git@github.com:22/a/b",
    ] {
      #expect(remarks(try repository(url: url)).isEmpty, "\(url)")
    }
  }

  @Test(arguments: [
    ("/data.csv", "/data.csv: documented as /mnt/session/uploads/data.csv"),
    ("data.csv", "data.csv: documented as /mnt/session/uploads/data.csv"),
    (
      "/mnt/session/uploads2/a",
      "/mnt/session/uploads2/a: documented as "
        + "/mnt/session/uploads/mnt/session/uploads2/a"
    ), ("/mnt/session/uploads/a", nil),
  ])
  func aFileIsDocumentedBelowTheUploads(path: String, words: String?) throws {
    let file = try resource(
      #"{"id":"r","type":"file","file_id":"f","mount_path":"\#(path)","created_at":"","updated_at":""}"#
    )
    #expect(remarks(file) == (words.map { ["Mount path: " + $0] } ?? []))
  }

  @Test func nestedAndEqualMountPathsNameTheOther() throws {
    let outer = try repository(path: "/workspace")
    let inner = try repository(path: "/workspace/a/", url: "https://github.com/example-org/inner")
    #expect(
      remarks(inner, outer)
        == ["Mount path: inside /workspace, where example-org/a (repo) is mounted"])
    #expect(
      remarks(outer, inner)
        == ["Mount path: holds /workspace/a, where example-org/inner (repo) is mounted"])
    #expect(
      remarks(outer, outer) == ["Mount path: also mounted at this path: example-org/a (repo)"])
    #expect(remarks(inner, try repository(path: "/workspace/ab")).isEmpty)
    let many = ResourceRemark.all(of: outer, others: Array(repeating: inner, count: 10))
    #expect(many.map(\.words.plain).count == 4)
    #expect(many.last?.words.plain == "and so for 7 more")
  }

  @Test func instructionsNearAndBeyondTheirLimit() throws {
    let path = "/mnt/memory/a"
    #expect(remarks(try store(access: nil, path: path, instructions: 3686)).isEmpty)
    #expect(
      remarks(try store(access: nil, path: path, instructions: 4000))
        == ["Instructions: near the limit: 96 of 4096 characters are left"])
    #expect(
      remarks(try store(access: nil, path: path, instructions: 4100))
        == ["Instructions: longer than the limit of 4096 characters by 4"])
  }

  @Test func aStoreMountedTwiceWithDifferentAccess() throws {
    let reading = try store(access: "read_only", path: "/mnt/memory/a")
    let writing = try store(access: "read_write", path: "/mnt/memory/b")
    #expect(
      remarks(reading, writing)
        == ["Access: the same store is mounted read-write at /mnt/memory/b"])
    #expect(remarks(writing, try store(access: nil, path: "/mnt/memory/c")).isEmpty)
  }
}
