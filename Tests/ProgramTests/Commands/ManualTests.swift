import PseudoTerminal
import TestSupport
import Testing

@testable import sessionscope

/// `sessionscope manual`: a page that `man` reads without a warning, and in which all stands that help and documents say.
@Suite struct ManualTests {
  private func page() throws -> String {
    let run = try Program.run("manual")
    #expect(run.exit == .exited(0) && run.errors.isEmpty)
    return run.outputText
  }

  /// What a reader sees of the page, more or less: without macros and escapes.
  private func plain(_ page: String) -> String {
    let escapes = [
      ("\\fB", ""), ("\\fI", ""), ("\\fR", ""), ("\\-", "-"), ("\\(aq", "'"), ("\\(dq", "\""),
      ("\\(ti", "~"), ("\\(ha", "^"), ("\\(ga", "`"), ("\\&", ""), ("\\[u2026]", "…"),
      ("\\e", "\\"),
    ]
    return escapes.reduce(page) { $0.replacing($1.0, with: $1.1) }
      .split(separator: "\n").joined(separator: " ")
  }

  private static let macros: Set = [
    ".TH", ".SH", ".SS", ".PP", ".TP", ".PD", ".nf", ".fi", ".nh", ".ad",
  ]

  @Test func everyLineIsAMacroOrText() throws {
    let page = try page()
    #expect(page.hasPrefix(".TH \"SESSIONSCOPE\" \"1\" "))
    var isLiteral = false
    for line in page.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      #expect(!line.isEmpty && line.utf8.allSatisfy { (0x20...0x7E).contains($0) }, "\(line)")
      let word = line.prefix { $0 != " " }
      #expect(line.first != "'")
      if line.first == "." { #expect(Self.macros.contains(String(word)), "\(line)") }
      if word == ".nf" { isLiteral = true }
      if word == ".fi" { isLiteral = false }
      #expect(isLiteral || line.hasPrefix("\\fB") || line.utf8.count <= 80, "\(line)")
      // An escape is one of those that are written here.
      for part in line.split(separator: "\\", omittingEmptySubsequences: false).dropFirst() {
        let isKnown = ["fB", "fI", "fR", "-", "e", "&", "(aq", "(dq", "(ti", "(ha", "(ga", "[u"]
          .contains { part.hasPrefix($0) }
        #expect(isKnown, "\(line)")
      }
    }
    #expect(!isLiteral)
  }

  @Test func everySubcommandAndOptionStandsInIt() throws {
    let page = plain(try page())
    for command in SessionScope.exampled.dropFirst() {
      let name = try #require(command.configuration.commandName)
      #expect(page.contains(".SS \"\(name)\""))
      #expect(page.contains(command.configuration.abstract))
      for example in command.examples { #expect(page.contains(example), "\(example)") }
      let help = try Program.run(name, "--help").outputText
      for line in help.split(separator: "\n") where line.hasPrefix("  -") {
        let option = line.dropFirst(2).prefix { $0 != " " && $0 != "," }
        #expect(page.contains(option), "\(name) \(option)")
      }
    }
    #expect(page.contains("--no-check") && page.contains("--generate-completion-script <shell>"))
  }

  @Test func everyStatusIsSaidInTheSameWordsAsInTheDocuments() throws {
    let page = plain(try page())
    let document = try ProjectFile("docs/scripts.md").text()
    for status in ExitStatus.allCases {
      #expect(document.contains("| \(status.rawValue) | \(status.meaning) |\n"))
      #expect(page.contains("\(status.rawValue) \(status.meaning.replacing("`", with: "")) "))
    }
  }

  @Test func everyKeyOfTheConfigurationIsSaidInTheSameWordsAsInTheDocuments() throws {
    let page = plain(try page())
    let document = try ProjectFile("docs/files.md").text()
    for key in ConfigKey.allCases {
      #expect(document.contains("| `\(key.rawValue)` | \(key.value) | \(key.meaning) |\n"))
      #expect(page.contains("\"\(key.rawValue)\" \(key.value.replacing("`", with: "")): "))
    }
  }

  @Test func everyKeyOfTheKeyboardStandsInIt() throws {
    let page = plain(try page())
    for line in try ProjectFile("docs/keys.md").text().split(separator: "\n") {
      guard line.hasPrefix("| `"), !line.contains(" · ") else { continue }
      let cells = line.split(separator: "|").map { $0.replacing("`", with: "") }
      let (keys, help) = (cells[0].dropFirst().dropLast(), cells[1].dropFirst().dropLast())
      #expect(page.contains("\(keys) \(help)"), "\(line)")
    }
  }

  @Test func everyVariableThatTheSourcesReadStandsInIt() throws {
    let page = plain(try page())
    let root = #filePath.split(separator: "/").dropLast(4).reduce("") { $0 + "/" + $1 }
    let found = try CommandRun.run(
      "/bin/sh",
      arguments: [
        "-c", #"grep -rhoE 'environment\["[A-Za-z_]+"\]|getenv\("[A-Za-z_]+"\)' "$0"/Sources"#,
        root,
      ], environment: ["PATH": "/usr/bin:/bin"])
    let names = Set(
      found.outputText.split(separator: "\n").compactMap { line in
        line.split(separator: "\"").dropFirst().first.map(String.init)
      })
    #expect(names.count >= 10)
    for name in names { #expect(page.contains(name), "\(name)") }
  }

  /// Where there is man-db's `man`, or `mandoc`, it has nothing to say against the page.
  @Test(arguments: [
    "man --version 2> /dev/null | grep -q '^man 2' || exit 0; man --warnings -l - 2>&1 > /dev/null",
    "command -v mandoc > /dev/null || exit 0; mandoc -T lint -W warning 2>&1",
  ]) func readersHaveNoWarning(script: String) throws {
    let run = try CommandRun.run(
      "/bin/sh", arguments: ["-c", script],
      environment: Program.plain.merging(["PATH": "/usr/bin:/bin"]) { $1 },
      input: Array(try page().utf8))
    #expect(run.exit == .exited(0))
    #expect(run.outputText.isEmpty && run.errorText.isEmpty, "\(run.outputText)")
  }

  @Test func whatIsWrittenIsShownAsItIs() {
    #expect(Roff.escaped(#".a\b-'c"`^~…"#) == #".a\eb\-\(aqc\(dq\(ga\(ha\(ti\[u2026]"#)
    #expect(Roff.escaped("\u{1F600}") == "\\[u1F600]")
    var page = Roff(name: "a", section: 1, date: "d", source: "s", title: "t")
    page.heading("A \"b")
    page.lines([".SH x", "'br"])
    page.paragraph(".b `-c` d")
    #expect(
      page.text == """
        .TH "A" "1" "d" "s" "t"
        .nh
        .ad l
        .SH "A \\(dqb"
        .nf
        \\&.SH x
        \\(aqbr
        .fi
        .PP
        \\&.b \\fB\\-c\\fR d

        """)
  }
}
