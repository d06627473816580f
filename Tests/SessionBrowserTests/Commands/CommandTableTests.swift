import SessionBrowser
import TerminalModel
import Testing

@Suite struct CommandTableTests {
  @Test(arguments: View.allCases) func aKeyHasOneMeaningInAView(view: View) {
    let keys = Command.commands(in: view).flatMap(\.keys)
    #expect(keys.count == Set(keys).count)
  }

  @Test(arguments: View.allCases) func noCommandLooksLikeTheRestOfAnEscapeSequence(view: View) {
    let dangerous: [Character] = ["[", "]", "O", "A", "B", "C", "D"]
    for key in dangerous { #expect(Command.command(for: .character(key), in: view) == nil) }
  }

  @Test(arguments: View.allCases) func everyViewHelpsRedrawsSuspendsAndQuits(view: View) {
    #expect(Command.command(for: .function(1), in: view) != nil)
    #expect(Command.command(for: .control("l"), in: view)?.action == .redraw)
    #expect(Command.command(for: .control("z"), in: view)?.action == .suspend)
    #expect(Command.command(for: .control("c"), in: view)?.action == .quitAtOnce)
  }

  @Test func charactersAreTextWhereTextIsTyped() {
    for view in View.allCases where view.takesText {
      for command in Command.commands(in: view) {
        for case .character(let character) in command.keys {
          Issue.record("\(character) is a command in \(view)")
        }
      }
    }
  }

  /// Help has columns of 40, of which the keys and the margins take 14.
  @Test(arguments: View.allCases) func whatHelpSaysFitsInAColumn(view: View) {
    for command in Command.commands(in: view) {
      #expect(command.help.count <= 26, "\(command.help)")
    }
  }

  @Test func escapeNeverQuits() {
    for view in View.allCases {
      let action = Command.command(for: .escape, in: view)?.action
      #expect(action != .quit && action != .quitAtOnce)
    }
  }
}
