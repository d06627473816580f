extension SampleSessions {
  /// Repositories that could not be mounted, files that are gone or expired, stores that changed.
  static let failedMounts = SampleSession(
    id: "sesn_011CZkgR3Pz8WsCbDe5XvSyM", name: "Failed mounts",
    summary: "clones that failed, files that are gone",
    title: "Half of it never arrived",
    facts: SampleFacts(
      status: "running", createdAt: "2026-03-20T08:59:58Z", updatedAt: "2026-03-20T09:03:21Z"),
    resources: { AnyRandomAccessCollection(mounts) }, errors: mountErrors,
    calls: { failedMountCalls },
    outputs: [
      #"""
      {"id":"file_011CNqD4hPHiZ7CDUX3wAB5C","type":"file","filename":"summary.md","mime_type":"text/markdown",\#
      "size_bytes":3182,"created_at":"2026-03-20T09:02:40Z","downloadable":true}
      """#,
      #"""
      {"id":"file_011CNqE5iQJjA8DEVY4xBC6D","type":"file","filename":"totals.csv","mime_type":"text/csv",\#
      "size_bytes":911,"created_at":"2026-03-20T09:03:02Z","downloadable":true}
      """#,
    ],
    changed: [
      "file_011CNnB2fMEfX4zARU9t7Y2z":
        #"""
      {"id":"file_011CNnB2fMEfX4zARU9t7Y2z","type":"file","filename":"march.csv","mime_type":"text/csv",\#
      "size_bytes":48213,"created_at":"2026-03-20T08:50:00Z","expires_at":"2026-04-19T08:50:00Z",\#
      "downloadable":false}
      """#,
      "file_011CNnC3gNFgY5ABSV1u8Z3A": "",
      "memstore_011CZkZr6zStX1xAbWhLpNrR":
        #"""
      {"id":"memstore_011CZkZr6zStX1xAbWhLpNrR","type":"memory_store","name":"release-notes-2025",\#
      "description":"What was released until the end of 2025.","archived_at":"2026-03-20T09:01:00Z",\#
      "updated_at":"2026-03-20T09:01:00Z"}
      """#,
    ])

  private static let created = "2026-03-20T09:00:00Z"

  private static let mounts = [
    SampleElement.repository(
      "sesrsc_011CZkiA1Sd3AwGfHi9BzWcR", created, path: "/workspace/api",
      url: "https://github.com/example-org/api", .branch("main")),
    SampleElement.repository(
      "sesrsc_011CZkiB2Te4BxHgJj1CaXdS", created, path: "/workspace/billing",
      url: "https://github.com/example-org/billing", .branch("main")),
    SampleElement.repository(
      "sesrsc_011CZkiC3Uf5CyJhKk2DbYeT", created, path: "/workspace/docs",
      url: "https://github.com/example-org/docs.git", .branch("relaese")),
    // Failed twice, then it was given another token, and nothing was reported since.
    SampleElement.repository(
      "sesrsc_011CZkiD4Vg6DzKiLm3EcZfU", created, updated: "2026-03-20T09:01:00Z",
      path: "/workspace/tools",
      url: "https://github.com/example-org/tools",
      .commit("9c1185a5c5e9fc54612808977ee8f548b2258d31")),
    SampleElement.file(
      "sesrsc_011CZkiE5Wh7EaLjMn4FdAgV", created, path: "/mnt/session/uploads/readme.txt",
      file: "file_011CNnA1eLDeW3yZQT8s6X1y"),
    SampleElement.file(
      "sesrsc_011CZkiF6Xi8FbMkNp5GeBhW", created, path: "/mnt/session/uploads/march.csv",
      file: "file_011CNnB2fMEfX4zARU9t7Y2z"),
    SampleElement.file(
      "sesrsc_011CZkiG7Yj9GcNmPq6HfCjX", created, path: "/mnt/session/uploads/april.csv",
      file: "file_011CNnC3gNFgY5ABSV1u8Z3A"),
    SampleElement.memory(
      "memstore_011CZkZr6zStX1xAbWhLpNrR", #""access":"read_write""#,
      #""description":"What was released.","mount_path":"/mnt/memory/release-notes""#,
      #""name":"release-notes""#),
    SampleElement.memory(
      "memstore_011CZkZs7AtuY2yBcXiMqPsS", #""access":"read_only""#,
      #""description":"How we name things.","mount_path":"/mnt/memory/glossary""#,
      #""name":"glossary""#),
  ]

  /// The newest first: two failures each of two repositories, one of another, and one that concerns none.
  private static let mountErrors = [
    error(
      "sevt_011CZkjA6", "2026-03-20T09:00:52Z", "repository_forbidden_error",
      "The token may not read this repository (HTTP 403).",
      repository: "https://github.com/example-org/tools"),
    error(
      "sevt_011CZkjA4", "2026-03-20T09:00:41Z", "repository_authentication_error",
      "The token for this repository was rejected (HTTP 401).",
      repository: "https://github.com/example-org/billing"),
    error(
      "sevt_011CZkjA3", "2026-03-20T09:00:22Z", "rate_limit_error",
      "The model is rate limited; the turn is retried.", repository: nil),
    error(
      "sevt_011CZkjA5", "2026-03-20T09:00:12Z", "repository_forbidden_error",
      "The token may not read this repository (HTTP 403).",
      repository: "https://github.com/example-org/tools"),
    error(
      "sevt_011CZkjA2", "2026-03-20T09:00:11Z", "repository_checkout_error",
      "Remote branch relaese not found in upstream origin.",
      repository: "https://github.com/example-org/docs"),
    error(
      "sevt_011CZkjA1", "2026-03-20T09:00:10Z", "repository_clone_error",
      "fatal: unable to access: the remote end hung up.",
      repository: "https://github.com/example-org/billing.git"),
  ]

  private static func error(
    _ id: String, _ at: String, _ type: String, _ message: String, repository: String?
  ) -> String {
    let url = repository.map { #","repository_url":"\#($0)""# } ?? ""
    return #"""
      {"id":"\#(id)","type":"session.error","processed_at":"\#(at)","error":{"type":"\#(type)",\#
      "message":"\#(message)"\#(url),"retry_status":{"type":"retrying"}}}
      """#
  }
}
