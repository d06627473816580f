extension SampleSessions {
  /// Another session at work, which may write to a store that the session with failed mounts has too.
  static let writer = SampleSession(
    id: "sesn_011CZkiT5RbCYuEdFg7ZxUaP", name: "Two writers, one store",
    summary: "another session mounts the same store",
    title: "Write the notes of April",
    facts: SampleFacts(
      status: "running", createdAt: "2026-03-20T09:10:00Z", updatedAt: "2026-03-20T09:11:30Z"),
    resources: {
      AnyRandomAccessCollection([
        SampleElement.repository(
          "sesrsc_011CZkmA1Bn3KfRsTu9LhFnA", "2026-03-20T09:10:01Z", path: "/workspace/docs",
          url: "https://github.com/example-org/docs", .branch("april")),
        // No access is stated: the service's default applies.
        SampleElement.memory(
          "memstore_011CZkZr6zStX1xAbWhLpNrR",
          #""description":"What was released.","mount_path":"/mnt/memory/release-notes""#,
          #""name":"release-notes-2025""#),
      ])
    })
}
