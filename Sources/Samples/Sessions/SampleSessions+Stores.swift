extension SampleSessions {
  /// What is in the memory stores of the samples; the others are empty.
  static let storeContents = [preferences, notes, glossary]

  private static let everyKindID = "sesn_011CZkZAtmR3yMPDzynEDxu7"
  private static let failedMountsID = "sesn_011CZkgR3Pz8WsCbDe5XvSyM"
  private static let writerID = "sesn_011CZkiT5RbCYuEdFg7ZxUaP"

  private static let preferences = SampleStore(
    id: "memstore_011CZkYq3vNpT6sWdRfGhJkL",
    versions: [
      version(
        "PrA3", "PrA", "modified", "/style.md", "2026-03-15T10:03:50Z", by: everyKindID,
        "Answer in short sentences.\nTests before code.\nNo emoji.\n"),
      version(
        "PrB1", "PrB", "created", "/projects/uploads/flaky-tests.md", "2026-03-15T10:02:11Z",
        by: everyKindID, "The upload test waits for a file that the log rotation moves.\n"),
      version(
        "PrA2", "PrA", "created", "/style.md", "2026-03-01T08:00:00Z", by: nil,
        "Answer in short sentences.\nTests after code.\n"),
    ])

  /// Three levels deep, and written by two sessions and a person.
  private static let notes = SampleStore(
    id: "memstore_011CZkZr6zStX1xAbWhLpNrR",
    versions: [
      version(
        "NoD1", "NoD", "created", "/2026/q2/april.md", "2026-03-20T09:11:02Z", by: writerID,
        "April: to be written.\n"),
      version(
        "NoA2", "NoA", "modified", "/index.md", "2026-03-20T09:03:20Z", by: failedMountsID,
        "# Releases\n\n- 2025: see q3 and q4\n- 2026: see q1\n"),
      version(
        "NoC2", "NoC", "deleted", "/drafts/march.md", "2026-03-20T09:03:11Z", by: failedMountsID,
        nil),
      version(
        "NoB1", "NoB", "created", "/2026/q1/march.md", "2026-03-20T09:03:10Z", by: failedMountsID,
        "March: uploads are retried.\nThe exact list is in the changelog.\n"),
      version(
        "NoC1", "NoC", "created", "/drafts/march.md", "2026-03-19T16:20:00Z", by: nil,
        "March: (draft)\n"),
      version(
        "NoA1", "NoA", "created", "/index.md", "2026-01-02T12:00:00Z", by: nil,
        "# Releases\n\n- 2025: see q4\n"),
      version(
        "NoE1", "NoE", "created", "/2025/q4/december.md", "2026-01-02T11:58:00Z", by: nil,
        "December: the old upload path is gone.\n"),
      version(
        "NoF1", "NoF", "created", "/2025/q4/november.md", "2025-12-01T09:00:00Z", by: nil,
        "November: nothing was released.\n"),
    ])

  /// More terms than a page has.
  private static let glossary = SampleStore(
    id: "memstore_011CZkZs7AtuY2yBcXiMqPsS",
    versions: (1...250).map { number in
      let name = SampleText.padded(number, digits: 3)
      return version(
        "Gl\(name)1", "Gl\(name)", "created", "/terms/term-\(name).md", "2026-02-01T10:00:00Z",
        by: nil, "Term \(number): what we call it, and why.\n")
    })

  private static func version(
    _ id: String, _ memory: String, _ operation: String, _ path: String, _ at: String,
    by session: String?, _ content: String?
  ) -> SampleStore.Version {
    SampleStore.Version(
      id: "memver_011CZkSample" + id, memory: "mem_011CZkSample" + memory, operation: operation,
      path: path, at: at, session: session, content: content)
  }
}
