import PseudoTerminal
import TestSupport
import Testing

/// Every line of use in the README runs, on the samples.
@Suite struct ReadmeTests {
  private func lines() throws -> [String] {
    try ProjectFile("README.md").text().split(separator: "\n")
      .filter { $0.hasPrefix("sessionscope") }.map(String.init)
  }

  /// A line's arguments, with sample ids where it leaves them open; comments and redirections are the shell's.
  private func arguments(_ line: String) -> [String] {
    let command = line.prefix { !"#>|".contains($0) }
    var sessions = [Sample.everyKind, Sample.failedMounts][...]
    return command.split(separator: " ").dropFirst().map { word in
      switch word {
      case "sesn_…": sessions.popFirst() ?? Sample.empty
      case "sesrsc_…": "sesrsc_011CZkZDMs8gZzm2hYNQfSkw"
      case "FLAG": "own-flag"
      default: String(word)
      }
    }
  }

  @Test func everyLineRuns() throws {
    let lines = try lines()
    #expect(lines.count >= 8)
    for line in lines {
      let arguments = arguments(line)
      let isScript =
        arguments.contains("--generate-completion-script") || arguments.first == "manual"
      let program = try TerminalProgram(
        TerminalProgram.builtBinary, arguments: arguments + (isScript ? [] : ["--demo"]),
        environment: Program.plain)
      if arguments.isEmpty {
        try program.wait(for: "SAMPLE SESSIONS")
        try program.send("\u{4}")
      }
      // Without a credential doctor says so by its status; the samples need none. Two samples differ.
      let expected: Exit =
        arguments == ["doctor"] ? .exited(3) : .exited(arguments.first == "diff" ? 1 : 0)
      #expect(try program.waitForExit() == expected, "\(line)")
    }
  }
}
