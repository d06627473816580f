import Presentation
import SessionModels
import Testing

/// Why something cannot be added to every request, in words.
@Suite struct AdditionWordsTests {
  private func line(_ name: String, _ value: String = "canary") -> String? {
    do throws(AdditionRefusal) {
      _ = try AddedHeader(name, from: .option).checked(value)
      return nil
    } catch {
      return AdditionWords.line(for: error, in: "--header").plain
    }
  }

  @Test(arguments: [
    ("anthropic-beta", "use --beta"), ("Anthropic-Version", "use --api-version"),
    ("anthropic-workspace-id", "use --workspace"), ("x-api-key", "set ANTHROPIC_API_KEY"),
    ("authorization", "set ANTHROPIC_AUTH_TOKEN, or use --profile"), ("host", "use --base-url"),
    ("user-agent", "no option changes it"), ("accept", "no option changes it"),
    ("content-length", "it belongs to the connection, and no option changes it"),
    ("proxy-authorization", "put user:password@ before the proxy's host in https_proxy"),
  ]) func aHeaderOfTheProgramNamesWhatSetsIt(name: String, words: String) {
    #expect(line(name) == "--header \(name): the program sets this header: " + words)
  }

  @Test func noWordsHoldTheValue() {
    for (name, value) in [
      ("", "canary"), ("canary canary", "x"), ("x", "canary\r\nx"), ("x", "canaryä"), ("x", ""),
      ("x", String(repeating: "canary", count: 2000)),
      (String(repeating: "canary", count: 100), "x"),
    ] {
      let line = line(name, value)
      #expect(line?.hasPrefix("--header") == true && line?.contains("canary") == false)
    }
  }

  @Test func aQueryNamesTheOption() throws {
    let refusal = #expect(throws: AdditionRefusal.self) {
      try AddedQuery(parsing: "limit=1", from: .option)
    }
    #expect(
      AdditionWords.line(for: try #require(refusal), in: "--query").plain
        == "--query limit: the program's own requests use this name, so it cannot be set")
  }
}
