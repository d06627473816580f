import LoopbackServer
import PseudoTerminal
import TestSupport
import Testing

@testable import sessionscope

/// `--format tsv`: values alone, a tab between two.
@Suite struct TabSeparatedTests {
  @Test func whatWouldBreakALineIsEscapedAndTheRestIsInert() {
    #expect(TabSeparated.line(["a\tb", "c\\d", "e\r\nf", ""]) == "a\\tb\tc\\\\d\te\\r\\nf\t\n")
    #expect(TabSeparated.escaped("x\u{1B}[2J\u{202E}") == "x<U+001B>[2J<U+202E>")
  }

  @Test func chosenFieldsAreTheValuesInTheServersOrder() throws {
    let run = try Program.run(
      "list", Sample.everyKind, "--demo", "--format", "tsv", "--fields",
      "id,mount_path,checkout.sha")
    #expect(run.exit == .exited(0))
    let lines = run.outputText.split(separator: "\n")
    #expect(lines.count == 10)
    #expect(
      lines.contains(
        "sesrsc_011CZkZDMs8gZzm2hYNQfSkw\t/workspace/infra\t3f2a91c0d4e5b6a7980123456789abcdef012345"
      ))
    #expect(
      lines.allSatisfy { $0.split(separator: "\t", omittingEmptySubsequences: false).count == 3 })
  }

  @Test func withoutFieldsItHasTheColumnsOfText() throws {
    let id = "sesrsc_011CZkZDMs8gZzm2hYNQfSkw"
    let run = try Program.run("get", Sample.everyKind, id, "--demo", "--format", "tsv")
    #expect(run.outputText == "/workspace/infra\trepo\texample-org/infra\tcommit 3f2a91c0d\n")
    let config = try Program.run("config", "--demo", "--format", "tsv")
    #expect(config.outputText.contains("timeout\t30\tdefault\n"))
  }

  @Test func nullAndWhatIsMissingAreEmptyAndAnObjectIsJSON() async throws {
    let server = try await LoopbackServer.start { _ in
      .json(
        #"{"data":[{"id":"sesrsc_1","type":"novel","name":null,"checkout":{"a": "b\\c"},"url":"u\tv"}]}"#
      )
    }
    let run = try Program.run(
      "list", "sesn_1", "--format", "tsv", "--fields", "name,access,checkout,url",
      environment: ["ANTHROPIC_API_KEY": "sk-test-canary", "ANTHROPIC_BASE_URL": server.baseURL])
    #expect(run.outputText == #"\#t\#t{"a":"b\\\\c"}\#tu\tv"# + "\n", "\(run.errorText)")
  }
}
