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
    var decoder = KeyDecoder(keyStrings: strings)
    for (bytes, key) in [
      ("\u{1B}OA", Key.up), ("\u{1B}[3~", .delete), ("\u{1B}[15~", .function(5)),
    ] {
      #expect(strings.contains { $0.bytes == Array(bytes.utf8) && $0.key == key })
    }
    for (bytes, _) in strings {
      let first = try #require(strings.first { $0.bytes == bytes })
      #expect(decoder.decode(bytes) == [.key(first.key)])
    }
  }

  @Test func paddingIsNoPartOfACapability() throws {
    _ = try TerminalType(environment: ["TERM": "vt100"])
    let clear = try #require(TerminalType.capability("clear"))
    #expect(String(decoding: clear, as: UTF8.self) == "\u{1B}[H\u{1B}[J")
    #expect(TerminalType.capability("no such capability") == nil)
  }
}
