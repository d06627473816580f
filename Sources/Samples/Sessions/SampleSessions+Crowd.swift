extension SampleSessions {
  /// The sessions of some weeks, for lists of sessions to be looked through; the prompt does not offer them.
  static let crowd = (0..<300).map(crowded)

  /// A sample session by its id.
  static func session(_ id: String) -> SampleSession? {
    all.first { $0.id == id } ?? crowd.first { $0.id == id }
  }

  /// Every sample session, the newest first.
  static let newestFirst = (all + crowd).sorted { $0.facts.createdAt > $1.facts.createdAt }

  private static let tasks = [
    "Fix the flaky upload test", "nightly triage", "Review the open pull requests",
    "Write the release notes", "Update the dependencies", "Look into slow queries",
    "Translate the help pages", "Clean up old branches", "Answer new reports",
  ]

  private static let repositoryNames = ["web", "api", "docs", "infra", "billing", "tools"]

  private static let storeNames = [
    ("memstore_011CZkYq3vNpT6sWdRfGhJkL", "user-preferences"),
    ("memstore_011CZkYr4wPqU7tXeSgHjKmM", "build-rules"),
    ("memstore_011CZkZr6zStX1xAbWhLpNrR", "release-notes"),
  ]

  /// Each three hours before the one with the number before.
  private static func crowded(_ number: Int) -> SampleSession {
    var digits = SampleDigits(seed: 77_000 + number)
    let hours = number * 3
    let day = 60 - hours / 24
    let date =
      day > 31
      ? "2026-03-\(SampleText.padded(day - 31, digits: 2))"
      : "2026-02-\(SampleText.padded(max(1, day - 3), digits: 2))"
    let created =
      "\(date)T\(SampleText.padded(23 - hours % 24, digits: 2)):\(SampleText.padded(number % 60, digits: 2)):00Z"
    let status = number < 4 ? "running" : digits.number(below: 12) == 0 ? "terminated" : "idle"
    var facts = SampleFacts(status: status, createdAt: created, updatedAt: created)
    facts.agentName = ["Coding agent", "Triage agent", "Writing agent"][digits.number(below: 3)]
    facts.metadata = #"{"ticket": "OPS-\#(1000 + number)"}"#
    let mounts = mounts(&digits, created)
    return SampleSession(
      id: "sesn_011CZk7" + digits.letters(17), name: "", summary: "",
      title: tasks[digits.number(below: tasks.count)], facts: facts,
      resources: { AnyRandomAccessCollection(mounts) })
  }

  private static func mounts(_ digits: inout SampleDigits, _ created: String) -> [SampleElement] {
    var mounts: [SampleElement] = []
    for _ in 0..<digits.number(below: 3) {
      let name = repositoryNames[digits.number(below: repositoryNames.count)]
      let checkout: SampleElement.Checkout =
        switch digits.number(below: 4) {
        case 0: .absent
        case 1: .commit(digits.hexadecimal(40))
        default: .branch(digits.number(below: 3) == 0 ? "release" : "main")
        }
      mounts.append(
        .repository(
          "sesrsc_011CZk7" + digits.letters(17), created, path: "/workspace/" + name,
          url: "https://github.com/example-org/" + name, checkout))
    }
    for _ in 0..<digits.number(below: 2) {
      mounts.append(
        .file(
          "sesrsc_011CZk7" + digits.letters(17), created,
          path: "/mnt/session/uploads/report-\(digits.number(below: 90)).csv",
          file: "file_011CNm" + digits.letters(18)))
    }
    for (id, name) in storeNames where digits.number(below: 3) == 0 {
      let access = digits.number(below: 3) == 0 ? "read_only" : "read_write"
      mounts.append(
        .memory(
          id, #""access":"\#(access)","description":"","mount_path":"/mnt/memory/\#(name)""#,
          #""name":"\#(name)""#))
    }
    return mounts
  }
}
