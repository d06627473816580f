extension SampleSessions {
  /// Text that would harm a careless terminal, in every field that holds text.
  static let hostile = SampleSession(
    id: "sesn_011CZkeP1Mx6UqAzBc3VtQwH", name: "Hostile text",
    summary: "escapes, bidi, invisible, wide, very long",
    title: "Meet hostile text",
    facts: SampleFacts(
      title: #""Ti\u001b]0;owned\u0007tle \u202ekcart""#,
      status: #"id\u0008\u0008le"#,
      createdAt: #"2026-03-18T10:00:00Z\u001b[1A"#, updatedAt: #"\u202e2026-03-18T10:00:00Z"#,
      environmentID: #"env_\u009b31m"#, agentName: #"agent\r\u001b[2Krobot"#,
      model: "claude\u{200B}-sample",
      metadata: #"{"\u001b]8;;https://evil.example\u001b\\key": "\u0000va\nlue"}"#,
      stats: #"{"active_seconds": 1e400, "duration_seconds": -0}"#,
      usage: #"{"\u2028tokens": "\ud800"}"#),
    resources: {
      AnyRandomAccessCollection([
        escapes, controls, directions, invisible, wide, veryLong, file, store,
      ])
    })

  /// Clears the screen, colours, writes the clipboard.
  private static let escapes = repository(
    "1", path: #"/workspace/\u001b[2J\u001b[Hclear"#,
    .branch(#"\u001b]52;c;ZXZpbA==\u0007main"#))

  /// C1 controls as they are and escaped, line breaks, in a type of checkout of its own.
  private static let controls = repository(
    "2", path: "/workspace/c1-\u{9B}31m\\u009b0m",
    .other(#"{"type":"branch\u0000","name":"line one\nline two\r\tthree"}"#))

  /// An override, isolates, and text that really runs from right to left.
  private static let directions = repository(
    "3", path: #"/workspace/\u202egnp.exe\u202c/\u2066x\u2069"#, .branch("שלום-עולם"))

  /// Zero width, joiners, tags, soft hyphen, byte order mark, a lone surrogate; the type only looks like a known one.
  private static let invisible = SampleElement(
    id: "sesrsc_011CZkgA4Mz8WsCbDe5XvSyN",
    json: #"""
      {"id":"sesrsc_011CZkgA4Mz8WsCbDe5XvSyN","created_at":"2026-03-18T10:00:00Z",\#
      "mount_path":"/workspace/zero\u200b\u200c\u200d\u2060\ufeff\u00adwidth","type":"github\u200b_repository",\#
      "updated_at":"2026-03-18T10:00:00Z","url":"https://github.com/exa\udb40\udc41mple-org/\ud800"}
      """#)

  /// Two cells a character, families and flags of one character each, and a stack of combining marks for a commit.
  private static let wide = repository(
    "5", path: "/workspace/漢字カタカナ/한국어/👩‍👩‍👧‍👦🇩🇪1️⃣",
    .commit(
      "e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}👍🏽" + String(repeating: "\u{336}", count: 40)))

  /// Longer than any screen, with spaces and without.
  private static let veryLong = repository(
    "6", path: "/workspace/" + String(repeating: "long-path-", count: 60),
    .branch(String(repeating: "word ", count: 60)))

  private static let file = SampleElement.file(
    #"sesrsc_\u001b[5m"#, retrievedBy: "sesrsc_\u{1B}[5m", #"2026-\u001b[31m03-18"#,
    path: #"/mnt/session/uploads/\u0000\u007f.pdf"#, file: #"file_\u2028\u2029\u0085"#)

  private static let store = SampleElement.memory(
    #"memstore_\u202e1"#, #""access":"read_write\u001b[8m""#,
    #""description":"\u001b[31mred\u001b[0m and \u200fright""#,
    #""instructions":"Line one\r\u001b[1Aover line one\n\u001bPq\u001b\\ and \u009d0;title\u009c""#,
    #""mount_path":"/mnt/memory/\u202d","name":"\ufff9annotated\ufffa\nnext line\ufffb""#,
    #""\u001b[7mkey":"\u001b[7mvalue","id":null"#)

  private static func repository(
    _ number: String, path: String, _ checkout: SampleElement.Checkout
  ) -> SampleElement {
    .repository(
      "sesrsc_011CZkgA\(number)Mz8WsCbDe5XvSyN", "2026-03-18T10:00:00Z", path: path,
      url: #"https://github.com/example\u202e-org/\u001b[31mrepo"#, checkout)
  }
}
