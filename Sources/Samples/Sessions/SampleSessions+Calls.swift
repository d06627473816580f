/// What the agents of two sample sessions called: one that found its mounts, and one that did not find all of them.
extension SampleSessions {
  static let everyKindCalls = SampleCalls(
    primary: call(
      "c01", "bash", [("command", "ls -la /workspace/example-repo")], "2026-03-15T10:00:41Z",
      "total 24\n-rw-r--r-- 1 root root 1180 README.md\ndrwxr-xr-x 4 root root 4096 src")
      + call(
        "c02", "read", [("file_path", "/workspace/example-repo/README.md")],
        "2026-03-15T10:00:44Z", "# example-repo\n\nUploads, and the tests of uploads.")
      + call(
        "c03", "read", [("file_path", "/mnt/memory/user-preferences/preferences.md")],
        "2026-03-15T10:00:52Z", "- Short functions, early returns.\n- No emoji.")
      + call("c04", "bash", [("command", "git status --short")], "2026-03-15T10:01:03Z", "")
      + call(
        "c05", "edit",
        [
          ("file_path", "/workspace/example-repo/src/upload.swift"),
          ("old_string", "retries = 0"), ("new_string", "retries = 2"),
        ], "2026-03-15T10:01:40Z", "The file was changed.")
      + call(
        "c06", "bash", [("command", "cd /workspace/example-repo && swift test --filter Upload")],
        "2026-03-15T10:02:10Z", "error: no such module 'Testing'", isError: true)
      + call(
        "c07", "write",
        [
          ("file_path", "/mnt/memory/user-preferences/languages/swift.md"),
          ("content", "2026-03-15: run the tests of /workspace/example-repo before a commit.\n"),
        ], "2026-03-15T10:03:12Z", ""),
    threads: [
      (
        "sthr_011CZkSampleReviewer0001",
        call(
          "c08", "bash", [("command", "grep -rn retries /workspace/example-repo/src")],
          "2026-03-15T10:02:40Z", "src/upload.swift:14:let retries = 2")
      )
    ])

  static let failedMountCalls = SampleCalls(
    primary: call(
      "c11", "bash", [("command", "ls -la /workspace/billing")], "2026-03-20T09:00:41Z",
      "ls: cannot access '/workspace/billing': No such file or directory", isError: true)
      + call(
        "c12", "bash",
        [("command", "git clone https://github.com/example-org/billing /workspace/billing")],
        "2026-03-20T09:00:44Z",
        "fatal: could not read Username for 'https://github.com': terminal prompts disabled",
        isError: true)
      + call("c13", "bash", [("command", "pwd; ls")], "2026-03-20T09:00:58Z", "/workspace\napi")
      + call(
        "c14", "read", [("file_path", "/workspace/api/README.md")], "2026-03-20T09:01:04Z",
        "# api\n\nWhat the other services ask.")
      + call(
        "c15", "bash", [("command", "cat /mnt/memory/glossary/terms.md")],
        "2026-03-20T09:01:20Z",
        "cat: /mnt/memory/glossary/terms.md: No such file or directory", isError: true)
      + call(
        "c16", "write",
        [
          ("file_path", "/workspace/api/notes.md"),
          ("content", "/workspace/billing is missing: nothing could be compared with it.\n"),
        ], "2026-03-20T09:03:10Z", ""))

  private static func call(
    _ id: String, _ tool: String, _ input: [(name: String, text: String)], _ time: String,
    _ answer: String, isError: Bool = false
  ) -> [String] {
    // Answered a second later.
    let second = (Int(time.dropLast().suffix(2)) ?? 0) + 1
    let answered = time.dropLast(3) + SampleText.padded(second, digits: 2) + "Z"
    return SampleCalls.call(
      "sevt_011CZkSampleCall" + id, tool, input, (time, String(answered)), answer: answer,
      isError: isError)
  }
}
