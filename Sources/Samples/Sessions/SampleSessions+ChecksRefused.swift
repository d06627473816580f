extension SampleSessions {
  /// Every check is refused, and the resources are shown.
  static let checksRefused = SampleSession(
    id: "sesn_011CZkhS4QaBXtDcEf6YwTzN", name: "Checks refused",
    summary: "every check is answered with 403",
    title: "No further questions",
    facts: SampleFacts(
      status: "idle", createdAt: "2026-03-21T11:00:00Z", updatedAt: "2026-03-21T11:00:09Z"),
    resources: {
      AnyRandomAccessCollection([
        SampleElement.repository(
          "sesrsc_011CZkkA1Zk1HdPnQr7JgDkY", "2026-03-21T11:00:01Z",
          path: "/workspace/example-repo", url: "https://github.com/example-org/example-repo",
          .branch("main")),
        SampleElement.file(
          "sesrsc_011CZkkB2Am2JeQpRs8KhEmZ", "2026-03-21T11:00:01Z",
          path: "/mnt/session/uploads/plan.md", file: "file_011CNpA1hPGhZ6BCTW2v9A4B"),
        SampleElement.memory(
          "memstore_011CZkZt8BuvZ3zCdYjNrQtT", #""access":"read_only""#,
          #""description":"","mount_path":"/mnt/memory/plans","name":"plans""#),
      ])
    },
    refusal: SampleRefusal(
      status: 403, type: "permission_error",
      message: "This API key may not read what this session did."))
}
