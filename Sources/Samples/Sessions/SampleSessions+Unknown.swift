extension SampleSessions {
  /// What this version does not know, and two elements that cannot be read.
  static let unknown = SampleSession(
    id: "sesn_011CZkdN9Kw5TpZyAb2UsPvG", name: "Unknown types",
    summary: "new types, and an unreadable element",
    title: "Try what is new",
    facts: SampleFacts(
      status: "hibernating", createdAt: "2026-03-17T13:05:30Z",
      updatedAt: "2026-03-17T13:40:00.000000001Z",
      metadata: #"{"attempt": 2, "labels": ["nightly", null], "owner": {"team": "platform"}}"#,
      stats: #"{"active_seconds": 1.50e3, "duration_seconds": 2070, "paused_seconds": 570}"#,
      usage: #"{"input_tokens": 9007199254740993, "output_tokens": 12, "tool_uses": {"bash": 4}}"#,
      others: #"""

          "wakes_at": "2026-03-18T06:00:00Z",
          "lineage": {"parent": "sesn_011CZkd1Fx8RqNzWb5YtKvHe", "depth": 3, "branches": [[], {}]},
          "lease": 123456789012345678901234567890,
        """#),
    resources: {
      AnyRandomAccessCollection([
        bucket, tag, grownRepository, journal, fileWithoutFile, textForResource,
      ])
    })

  /// A type that no reference lists.
  private static let bucket = SampleElement(
    id: "sesrsc_011CZkfA1Lx6UqAzBc3VtQwH",
    json: #"""
      {"id":"sesrsc_011CZkfA1Lx6UqAzBc3VtQwH","type":"object_bucket","bucket":"example-artifacts","region":"eu-1",\#
      "mount_path":"/mnt/buckets/artifacts","options":{"versioned":true,"quota_bytes":123456789012345678901234567890}}
      """#)

  /// A type of checkout that no reference lists.
  private static let tag = SampleElement.repository(
    "sesrsc_011CZkfB2My7VrBaCd4WuRxJ", "2026-03-17T13:05:31Z", path: "/workspace/release",
    url: "https://github.com/example-org/release",
    .other(#"{"type":"tag","name":"v2.1.0","signed":true}"#))

  /// Fields that no reference lists, one of them twice, and dates that name no moment.
  private static let grownRepository = SampleElement(
    id: "sesrsc_011CZkfC3Nz8WsCbDe5XvSyK",
    json: #"""
      {"id":"sesrsc_011CZkfC3Nz8WsCbDe5XvSyK","created_at":"2026-03-17T13:05:31","updated_at":"yesterday",\#
      "type":"github_repository","url":"https://git.example/team/app.git","mount_path":"/workspace/app",\#
      "checkout":{"type":"branch","name":"main"},"depth":1,"submodules":["a",{"path":"b","pinned":[true]}],\#
      "depth":2,"size_bytes":98765432109876543210,"ratio":1e400,"lfs":null}
      """#)

  /// An access that no reference lists.
  private static let journal = SampleElement.memory(
    "memstore_011CZkfD4Pa9XtDcEf6YwTzL",
    #""access":"append_only","mount_path":"/mnt/memory/journal""#,
    #""name":"journal","retention":{"days":30}"#)

  /// A known type without the field it needs.
  private static let fileWithoutFile = SampleElement(
    id: "sesrsc_011CZkfE5Qb1YuEdFg7ZxUaM",
    json: #"""
      {"id":"sesrsc_011CZkfE5Qb1YuEdFg7ZxUaM","created_at":"2026-03-17T13:05:32Z","type":"file",\#
      "updated_at":"2026-03-17T13:05:32Z","mount_path":"/mnt/session/uploads/no-file-id"}
      """#)

  private static let textForResource = SampleElement(
    id: nil, json: #""a text where a resource belongs""#)
}
