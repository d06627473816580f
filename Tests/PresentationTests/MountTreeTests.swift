import DisplayText
import ExactJSON
import Presentation
import SessionModels
import Testing

/// Mounts by path, and what the agent is told of them.
@Suite struct MountTreeTests {
  private func resources(_ elements: String...) throws -> [SessionResource] {
    try elements.map { SessionResource(try JSONDocument(parsing: $0).root) }
  }

  private func file(_ path: String, _ id: String) -> String {
    #"{"id":"r","type":"file","file_id":"\#(id)","mount_path":"\#(path)","created_at":"","updated_at":""}"#
  }

  private func tree(_ elements: String...) throws -> [String] {
    let resources = try elements.map { SessionResource(try JSONDocument(parsing: $0).root) }
    return MountTree.texts(of: resources, row: { ResourceRow($0) }).map(\.plain)
  }

  @Test func foldersBranchAndSingleOnesShareALine() throws {
    #expect(
      try tree(
        file("/mnt/session/uploads/a.txt", "file_1"),
        file("/mnt/session/uploads/b/c.txt", "file_2"),
        file("/workspace", "file_3"), #"{"type":"memory_store","memory_store_id":"m"}"#)
        == [
          "/", "├─ mnt/session/uploads", "│  ├─ a.txt  file  file_1",
          "│  └─ b/c.txt  file  file_2", "└─ workspace  file  file_3",
          "(no mount path)  memory  m  access not stated",
        ])
  }

  @Test func mountsInsideAndOnEachOtherAreSeen() throws {
    #expect(
      try tree(file("/w", "file_1"), file("/w/", "file_2"), file("/w/x", "file_3")) == [
        "/", "└─ w  file  file_1", "   also here  file  file_2", "   └─ x  file  file_3",
      ])
  }

  @Test func hostilePathsAreSpelled() throws {
    let deep = String(repeating: "/d", count: 100_000)
    #expect(try tree(file(deep, "f"), file("/d/e", "g")).count == 4)
    #expect(try tree(file(#"/a\u001b[2J/b"#, "f"))[1] == "└─ a<U+001B>[2J/b  file  f")
  }

  @Test func theAgentIsToldOfStoresInFullAndOfTheRestByPath() throws {
    let all = try resources(
      file("/mnt/a.txt", "file_1"),
      #"""
      {"type":"memory_store","memory_store_id":"m","name":"prefs","access":"read_only","description":"",
       "instructions":"Read it.\nThen write.","mount_path":"/mnt/memory/prefs"}
      """#)
    #expect(
      FieldText.lines(of: AgentBriefing.groups(all)) == [
        "", "Memory store prefs", "Mount path    /mnt/memory/prefs",
        "Access        read-only: the agent cannot change it", "Description   (empty)",
        "Instructions  Read it.", "              Then write.", "", "Files",
        "Mount path    /mnt/a.txt",
      ])
    #expect(AgentBriefing.groups([]).isEmpty)
  }
}
