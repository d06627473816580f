import TestSupport
import Testing

@testable import SessionModels

/// Which mount paths a text names.
@Suite struct MountPathMatcherTests {
  private func named(_ text: String, _ paths: [String]) -> [String] {
    let mounts = MountPaths(paths)
    return MountPathMatcher(mounts).paths(in: text).map { mounts.paths[$0] }
  }

  @Test(arguments: [
    "/workspace/api", "ls -la /workspace/api", "cat /workspace/api/README.md",
    "git -C /workspace/api log", "cd '/workspace/api'", "see /workspace/api.", "(/workspace/api)",
    "a=/workspace/api;b", "-I/workspace/api/include", "@/workspace/api/x", "//workspace/api",
    "file:///workspace/api", "/workspace/api\nnext", "in /workspace/api...",
  ])
  func aPathThatStandsWhole(_ text: String) {
    #expect(named(text, ["/workspace/api"]) == ["/workspace/api"])
  }

  @Test(arguments: [
    "/workspace/api2", "/workspace/api-old", "/workspace/api.git", "/workspace/api_1",
    "/workspace/apié", "/workspace/ap", "workspace/api", "/srv/workspace/api", "~/workspace/api",
    "./workspace/api", "../workspace/api", "$HOME/workspace/api", "${HOME}/workspace/api",
    "https://host/workspace/api", "https://host:80/workspace/api", "build/workspace/api", "",
    "/workspace/api./x",
  ])
  func aPathThatIsPartOfAnother(_ text: String) {
    #expect(named(text, ["/workspace/api"]) == [])
  }

  @Test func theLongestOfNestedPaths() {
    let paths = ["/workspace", "/workspace/api", "/workspace/api/vendor"]
    #expect(named("ls /workspace/api/vendor/x", paths) == ["/workspace/api/vendor"])
    #expect(named("ls /workspace/api/vendors", paths) == ["/workspace/api"])
    #expect(named("ls /workspace/api2", paths) == ["/workspace"])
    #expect(named("cp -r /workspace/api /workspace/b", paths) == ["/workspace/api", "/workspace"])
  }

  @Test func slashesAtTheEndOfAMountPath() {
    #expect(named("ls /workspace/api", ["/workspace/api//"]) == ["/workspace/api//"])
  }

  @Test func theRootAndRelativePathsAreNotLookedFor() {
    #expect(MountPaths(["/", "//", "", "data", "/a"]).paths == ["/a"])
    #expect(!MountPaths.isSorted("/"))
  }

  @Test func aFileIsNamedBelowTheUploadsToo() throws {
    let file = try Fixture.resource(
      """
      {"type":"file","id":"r","file_id":"f","mount_path":"/data.csv",\
      "created_at":"2026-01-01T00:00:00Z","updated_at":"2026-01-01T00:00:00Z"}
      """)
    let matcher = MountPathMatcher(MountPaths(of: [file, file]))
    #expect(matcher.paths(in: "head /mnt/session/uploads/data.csv") == [0])
    #expect(matcher.paths(in: "head /data.csv") == [0])
    #expect(matcher.paths(in: "head /tmp/data.csv") == [])
  }

  @Test(arguments: 0..<40)
  func agreesWithANaiveMatcher(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let paths = (0..<Int.random(in: 1...6, using: &random)).map { _ in
      "/" + NaiveMatcher.word(&random)
        + (Bool.random(using: &random) ? "/" + NaiveMatcher.word(&random) : "")
    }
    let unique = paths.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    for _ in 0..<200 {
      let text = NaiveMatcher.text(&random)
      #expect(
        named(text, unique) == NaiveMatcher.named(text, unique), "\(seed): \(text) in \(unique)")
    }
  }
}
