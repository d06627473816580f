extension SampleSessions {
  /// Text that would harm a careless terminal, in every field that holds text.
  static let hostile = SampleSession(
    id: "sesn_011CZkeP1Mx6UqAzBc3VtQwH", title: "Meet hostile text",
    jsonTitle: #"Ti\u001b]0;owned\u0007tle \u202ekcart"#,
    summary: "escapes, bidi, invisible, wide, very long", status: #"id\u0008\u0008le"#,
    resources: {
      [
        // Escape sequences: clear the screen, set the title, write the clipboard.
        repository(
          "1", #"/workspace/\u001b[2J\u001b[Hclear"#, branch: #"\u001b]52;c;ZXZpbA==\u0007main"#),
        // C1 controls, raw and escaped, and a line break in a name.
        repository(
          "2", "/workspace/c1-\u{9B}31m\\u009b0m", branch: #"line one\nline two\r\tthree"#),
        // Direction: an override, isolates, and right-to-left text.
        repository("3", #"/workspace/\u202egnp.exe\u202c/\u2066x\u2069"#, branch: "שלום-עולם"),
        // Invisible: zero width, joiners, tags, soft hyphen, byte order mark, a lone surrogate.
        repository(
          "4", #"/workspace/zero\u200b\u200c\u200d\u2060\ufeff\u00adwidth"#,
          branch: "ma\u{E0041}in\\ud800"),
        // Wide, combining, emoji.
        repository(
          "5", "/workspace/漢字カタカナ/한국어/👩‍👩‍👧‍👦🇩🇪1️⃣", branch: "e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}👍🏽"),
        // Very long, with spaces and without.
        repository(
          "6", "/workspace/" + String(repeating: "long-path-", count: 60),
          branch: String(repeating: "word ", count: 60)),
        file, store,
      ]
    })

  private static func repository(_ number: String, _ path: String, branch: String) -> String {
    SampleElement.repository(
      "sesrsc_011CZkgA\(number)Mz8WsCbDe5XvSyN", path,
      #"https://github.com/example\u202e-org/\u001b[31mrepo"#,
      checkout: SampleElement.branch(branch))
  }

  private static let file = SampleElement.file(
    #"sesrsc_\u001b[5m"#, #"/mnt/session/uploads/\u0000\u007f.pdf"#, #"file_\u2028\u2029\u0085"#)

  private static let store = SampleElement.memory(
    #"memstore_\u202e1"#,
    #"""
    ,"access":"read_write\u001b[8m","description":"\u001b[31mred\u001b[0m and \u200fright","instructions":\#
    "Line one\r\u001b[1Aover line one\n\u001bPq\u001b\\ and \u009d0;title\u009c","mount_path":"/mnt/memory/\u202d",\#
    "name":"\ufff9annotated\ufffa\ufffb","\u001b[7mkey":"\u001b[7mvalue"
    """#)
}
