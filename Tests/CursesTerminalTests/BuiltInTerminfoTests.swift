import PseudoTerminal
import Testing

@testable import CursesTerminal

/// The description that is built in, as ncurses' own tool reads it.
@Suite struct BuiltInTerminfoTests {
  @Test func itHoldsWhatTheBrowserDrawsAndReadsBy() throws {
    let run = try CommandRun.run(
      "infocmp", arguments: ["-1", "-x", BuiltInTerminfo.type],
      environment: ["TERMINFO": BuiltInTerminfo.entry])
    let lines = run.outputText.split(separator: "\n")
    // Otherwise it is the system's own that is looked at.
    #expect(lines.first?.hasSuffix("$TERMINFO") == true, "\(run.errorText)")
    for line in [
      "cup=\\E[%i%p1%d;%p2%dH,", "smcup=\\E[?1049h\\E[22;0;0t,", "civis=\\E[?25l,", "kcuu1=\\EOA,",
      "colors#0x100,", "acsc=``aaffggiijjkkllmmnnooppqqrrssttuuvvwwxxyyzz{{||}}~~,",
    ] {
      #expect(lines.contains { $0.drop(while: \.isWhitespace) == line }, "\(line)")
    }
  }
}
