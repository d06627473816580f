import DisplayText
import ExactJSON
import Presentation
import SessionModels
import Testing

/// What is copied: exact values, and commands that hold no secret.
@Suite struct CopyingTests {
  private let destination = Destination(credential: .variable("ANTHROPIC_API_KEY"))

  private func repository(_ url: String, _ checkout: String = "null") throws -> SessionResource {
    SessionResource(
      try JSONDocument(
        parsing: #"""
          {"id":"sesrsc_1","type":"github_repository","url":"\#(url)","mount_path":"/w/a b",
           "created_at":"","updated_at":"","checkout":\#(checkout)}
          """#
      ).root)
  }

  @Test func theMenuOfARepository() throws {
    let sha = "3f2a91c0d4e5b6a7980123456789abcdef012345"
    let items = CopyItem.all(
      of: try repository(
        "https://github.com/example-org/infra", #"{"type":"commit","sha":"\#(sha)"}"#),
      session: "sesn_1", destination: destination, betas: BetaSelection())
    #expect(
      items.map(\.name.plain)
        == ["SHA", "URL", "mount path", "resource ID", "JSON", "curl", "command"])
    #expect(items[0].text == sha)
    #expect(
      items[5].text
        == "curl -sS 'https://api.anthropic.com/v1/sessions/sesn_1/resources/sesrsc_1'"
        + " -H 'anthropic-version: 2023-06-01' -H 'anthropic-beta: managed-agents-2026-04-01'"
        + " -H \"X-Api-Key: $ANTHROPIC_API_KEY\" -H 'Accept: application/json'")
    #expect(items[6].text == "sessionscope get sesn_1 sesrsc_1")
  }

  @Test func aStoreIsAskedForThroughTheList() throws {
    let store = SessionResource(
      try JSONDocument(parsing: #"{"type":"memory_store","memory_store_id":"memstore_1"}"#).root)
    let items = CopyItem.all(
      of: store, session: "sesn_1", destination: destination, betas: BetaSelection())
    #expect(items.map(\.name.plain) == ["store ID", "JSON", "curl", "command"])
    #expect(items[2].text.contains("/v1/sessions/sesn_1/resources?limit=100'"))
    #expect(items[3].text == "sessionscope get sesn_1 memstore_1")
  }

  @Test func aTokenIsReadFromItsOwnVariable() {
    let curl = CommandLines.curl(
      "/v1/sessions/it's", of: Destination(credential: .variable("ANTHROPIC_AUTH_TOKEN")),
      betas: nil)
    #expect(curl.contains(#"'https://api.anthropic.com/v1/sessions/it'\''s'"#))
    #expect(curl.contains(#"-H "Authorization: Bearer $ANTHROPIC_AUTH_TOKEN""#))
    #expect(!curl.contains("anthropic-beta"))
  }

  @Test func theCommandSaysWhatDiffersFromTheDefaults() throws {
    let other = Destination(
      baseURL: try BaseURL("https://gw.example/a"), credential: .none, apiVersion: "2026-10-21")
    let command = CommandLines.sessionscope(
      session: "odd id", resource: nil, of: other, betas: BetaSelection([try BetaFlag("a")]))
    #expect(
      command
        == "sessionscope list 'odd id' --base-url https://gw.example/a --api-version 2026-10-21"
        + " --beta a --no-beta managed-agents-2026-04-01")
  }

  @Test func theCommandAsksTheSameWorkspaceOverTheSameWire() throws {
    for (url, option) in [("http://gw.example", " --allow-http"), ("http://127.0.0.1:8080", "")] {
      let destination = Destination(
        baseURL: try BaseURL(url, allowHTTP: true), credential: .none, workspace: "wrkspc_1")
      let command = CommandLines.sessionscope(
        session: "sesn_1", resource: "r", of: destination, betas: BetaSelection())
      #expect(
        command == "sessionscope get sesn_1 r --base-url \(url)\(option) --workspace wrkspc_1")
    }
  }

  /// A variable stands for a value; what the configuration file adds it adds to the command by itself.
  @Test func whatIsAddedToRequestsIsAskedForToo() throws {
    let destination = Destination(
      credential: .variable("ANTHROPIC_API_KEY"),
      headers: [
        try AddedHeader("x-tenant", from: .option), try AddedHeader("x'$a`1", from: .file),
      ],
      query: [
        try AddedQuery("beta", "true", from: .option), try AddedQuery("a b", "'", from: .option),
        try AddedQuery("c", "", from: .file),
      ])
    let items = CopyItem.all(
      of: try repository("https://github.com/example-org/infra"), session: "sesn_1",
      destination: destination, betas: BetaSelection())
    let curl = items.first { $0.name.plain == "curl" }?.text ?? ""
    #expect(
      curl.hasPrefix(
        "curl -sS 'https://api.anthropic.com/v1/sessions/sesn_1/resources/sesrsc_1"
          + "?beta=true&a%20b=%27&c='"), "\(curl)")
    #expect(
      curl.hasSuffix(
        #" -H 'x-tenant: '"$HEADER_X_TENANT" -H 'x'\''$a`1: '"$HEADER_X__A_1""#), "\(curl)")
    #expect(
      items.last?.text
        == #"sessionscope get sesn_1 sesrsc_1 --header 'x-tenant: '"$HEADER_X_TENANT""#
        + #" --query 'beta=true' --query 'a b='\'''"#)
  }

  @Test func whatATextHidesIsCountedBeforeItIsCopied() {
    #expect(CopyItem("name", "plain 漢字").hazard == nil)
    #expect(CopyItem("name", "a\u{202E}b\u{1B}").hazard?.plain == "2 hidden characters")
    #expect(CopyItem("name", "a\nb").hazard?.plain == "1 line break")
    #expect(
      CopyItem("name", "a\r\nb\u{0}").hazard?.plain == "1 hidden character and 2 line breaks")
    #expect(CopyItem("curl", "a\nb", isFromService: false).hazard == nil)
  }

  @Test(arguments: [
    (
      "https://github.com/a/b.git", #"{"type":"branch","name":"fix/x y"}"#,
      "https://github.com/a/b/tree/fix/x%20y"
    ),
    (
      "git@github.com:a/b.git", #"{"type":"commit","sha":"3f2a"}"#,
      "https://github.com/a/b/tree/3f2a"
    ),
    ("https://token@github.com/a/b", "null", "https://github.com/a/b"),
    ("https://gitlab.example/a/b", #"{"type":"branch","name":"m"}"#, "https://gitlab.example/a/b"),
    ("https://github.com/a", "null", "https://github.com/a"),
  ]) func theWebAddress(url: String, checkout: String, expected: String) throws {
    #expect(WebAddress.address(of: try repository(url, checkout)) == expected)
  }

  @Test(arguments: [
    "ssh://git.example/a/b", "https://user:secret@git.example/a", "https://x.example/\u{202E}", "",
  ]) func noWebAddress(url: String) throws {
    #expect(WebAddress.address(of: try repository(url)) == nil)
  }
}
