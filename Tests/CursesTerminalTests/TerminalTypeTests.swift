import TerminalModel
import Testing

@testable import CursesTerminal

/// The description that is loaded is one for the whole process, so these run one after another.
@Suite(.serialized) struct TerminalTypeTests {
  @Test func aMissingTypeIsSaid() {
    #expect(throws: TerminalProblem.noType) { try TerminalType(environment: [:]) }
    #expect(throws: TerminalProblem.noType) { try TerminalType(environment: ["TERM": ""]) }
  }

  @Test(arguments: ["dumb", "unknown"]) func aTypeWithoutCursorIsRefused(type: String) {
    #expect(throws: TerminalProblem.cannotDrawAnywhere(type: type)) {
      try TerminalType(environment: ["TERM": type])
    }
  }

  @Test func anUnknownTypeIsReplacedAndThatIsSaid() throws {
    let type = try TerminalType(environment: ["TERM": "no-such-terminal\u{1B}[31m"])
    #expect(type.name.hasPrefix("xterm") || type.name == "vt100")
    let notice = try #require(type.notice)
    #expect(notice.contains("no-such-terminal?[31m"))
    #expect(type.isANSI)
  }

  @Test func theDescriptionsKeysAreThatTerminalsKeys() throws {
    let type = try TerminalType(environment: ["TERM": "xterm"])
    #expect(type.notice == nil)
    let strings = KeyStrings.current()
    #expect(strings[Array("\u{1B}OA".utf8)] == .up)
    #expect(strings[Array("\u{1B}[3~".utf8)] == .delete)
    #expect(strings[Array("\u{1B}[15~".utf8)] == .function(5))
    for (bytes, key) in strings {
      var decoder = KeyDecoder(keyStrings: strings)
      #expect(decoder.decode(bytes) == [.key(key)])
    }
  }

  @Test func paddingIsNoPartOfACapability() throws {
    _ = try TerminalType(environment: ["TERM": "vt100"])
    let clear = try #require(TerminalType.capability("clear"))
    #expect(String(decoding: clear, as: UTF8.self) == "\u{1B}[H\u{1B}[J")
    #expect(TerminalType.capability("no such capability") == nil)
  }
}
