import Glibc
import SessionModels
import TestSupport
import Testing

@testable import sessionscope

/// The state file: whole, private, and shared by programs without loss.
@Suite struct StateFileTests {
  private func recent(_ id: String) -> RecentSession {
    RecentSession(
      id: id, baseURL: "https://api.anthropic.com", title: "A \"title\" \u{202E}", status: nil,
      openedAt: Instant(seconds: 1_794_751_327), resources: 4)
  }

  @Test func whatIsKeptIsReadAgain() throws {
    let home = try TemporaryFolder()
    let file = StateFile(folder: home.path + "/state/sessionscope")
    #expect(try file.read().contents == StateFile.Contents())
    let own = try BetaFlag("own-flag")
    try file.change { contents in
      contents.remember(recent("sesn_a"))
      contents.remember(recent("sesn_b"))
      contents.remember(recent("sesn_a"))
      contents.save(BetaSelection([.managedAgents, own]))
    }
    let contents = try file.read().contents
    #expect(contents.recents == [recent("sesn_a"), recent("sesn_b")])
    #expect(contents.flags == [.managedAgents, own])
    #expect(contents.own == [own])
    #expect(home.mode(of: "state/sessionscope") == 0o700)
    #expect(home.mode(of: "state/sessionscope/state.json") == 0o600)
    #expect(home.names(in: "state/sessionscope") == ["state.json"])
    try file.change { $0.forget(recent("sesn_a")) }
    #expect(try file.read().contents.recents.map(\.id) == ["sesn_b"])
  }

  @Test func whatAKilledProgramLeftIsRemovedAndNothingElse() throws {
    let home = try TemporaryFolder()
    let old = "state.json.tmp-0123456789ab"
    let kept = [
      "state.json.bad", "state.json.tmp-0123456789ac", "state.json.tmp-short",
      "other.tmp-0123456789ab",
    ]
    for name in [old] + kept { try home.write("x", to: name) }
    for name in [old, "state.json.bad", "state.json.tmp-short", "other.tmp-0123456789ab"] {
      var times = [
        timeval(tv_sec: 1_000_000_000, tv_usec: 0), timeval(tv_sec: 1_000_000_000, tv_usec: 0),
      ]
      try #require(utimes(home.path + "/" + name, &times) == 0)
    }
    #expect(StateFile(folder: home.path).tidy() == nil)
    #expect(home.names(in: "") == kept.sorted())
  }

  @Test func aFolderThatOthersMayWriteInIsClosedAndSaid() throws {
    let home = try TemporaryFolder()
    try home.write("x", to: "state/any")
    let file = StateFile(folder: home.path + "/state")
    try #require(chmod(home.path + "/state", 0o777) == 0)
    let note = try #require(file.tidy())
    #expect(note.plain.hasSuffix("/state: its mode was 0777 and is 0700 now"))
    #expect(home.mode(of: "state") == 0o700)
    #expect(file.tidy() == nil)
  }

  @Test func whatManyKeepAtOnceIsAllThere() async throws {
    let home = try TemporaryFolder()
    let folder = home.path + "/state"
    try await withThrowingTaskGroup(of: Void.self) { group in
      for program in 0..<8 {
        group.addTask {
          let file = StateFile(folder: folder)
          for number in 0..<10 {
            try file.change { $0.remember(recent("sesn_\(program)_\(number)")) }
          }
        }
      }
      try await group.waitForAll()
    }
    let ids = try StateFile(folder: folder).read().contents.recents.map(\.id)
    #expect(Set(ids).count == 80)
  }

  @Test func aHundredSessionsAreKept() throws {
    let home = try TemporaryFolder()
    let file = StateFile(folder: home.path)
    try file.change { contents in
      for number in 0..<120 { contents.remember(recent("sesn_\(number)")) }
    }
    let ids = try file.read().contents.recents.map(\.id)
    #expect(ids.count == 100)
    #expect(ids.first == "sesn_119")
  }

  @Test(arguments: ["{", "[]", #"{"sessions":[{"id":1}]}"#, #"{"sessions":{}}"#, "\u{FEFF}{}"])
  func aDamagedFileIsSetAsideAndNeverOverwritten(text: String) throws {
    let home = try TemporaryFolder()
    try home.write(text, to: "state.json")
    let file = StateFile(folder: home.path)
    let (contents, note) = try file.read()
    #expect(contents == StateFile.Contents())
    #expect(note?.plain.contains("was set aside as state.json.bad") == true)
    try file.change { $0.remember(recent("sesn_a")) }
    #expect(home.text(of: "state.json.bad") == text)
    #expect(try file.read().contents.recents.map(\.id) == ["sesn_a"])
  }

  /// While the browser runs the file is read when something is kept.
  @Test func eachDamagedFileIsKeptAndSaid() throws {
    let home = try TemporaryFolder()
    let file = StateFile(folder: home.path)
    for (number, name) in ["state.json.bad", "state.json.bad.2", "state.json.bad.3"].enumerated() {
      try home.write("damage \(number)", to: "state.json")
      let note = try file.change { $0.remember(recent("sesn_a")) }
      #expect(note?.plain.contains("was set aside as " + name + " in ") == true)
      #expect(home.text(of: name) == "damage \(number)")
    }
    #expect(try file.change { $0.remember(recent("sesn_b")) } == nil)
  }

  @Test func aSymbolicLinkIsRefused() throws {
    let home = try TemporaryFolder()
    try home.write("precious", to: "elsewhere")
    symlink(home.path + "/elsewhere", home.path + "/state.json")
    let file = StateFile(folder: home.path)
    #expect(throws: StateProblem.self) { try file.read() }
    #expect(throws: StateProblem.self) { try file.change { $0.remember(recent("sesn_a")) } }
    #expect(home.text(of: "elsewhere") == "precious")
  }

  @Test func theFolderFollowsTheEnvironment() {
    #expect(StateFile.folder(in: ["XDG_STATE_HOME": "/s", "HOME": "/h"]) == "/s/sessionscope")
    #expect(StateFile.folder(in: ["HOME": "/h"]) == "/h/.local/state/sessionscope")
    // The specification has a relative path ignored.
    #expect(
      StateFile.folder(in: ["XDG_STATE_HOME": "s", "HOME": "/h"]) == "/h/.local/state/sessionscope")
    #expect(StateFile.folder(in: [:]) == nil)
  }
}
