extension SampleSessions {
  /// The session of the reference pages, with every kind of resource in every variant.
  static let everyKind = SampleSession(
    id: "sesn_011CZkZAtmR3yMPDzynEDxu7", name: "Every kind of resource",
    summary: "repositories, files and memory stores",
    title: "Fix the flaky upload test",
    facts: SampleFacts(
      status: "idle", createdAt: "2026-03-15T09:58:12Z", updatedAt: "2026-03-15T10:04:40Z",
      metadata: #"{"ticket": "UP-1482"}"#,
      stats: #"{"active_seconds": 312.5, "duration_seconds": 388.1}"#,
      usage: #"""
        {"input_tokens": 48211, "output_tokens": 9034, "cache_read_input_tokens": 311870}
        """#),
    resources: { AnyRandomAccessCollection([example] + repositories + files + stores) },
    otherIDs: ["sesrsc_011CZkZBJq5dWxk9fVLNcPht": "sesrsc_011CZkZCKr6eXyl0gWMOdQiu"],
    calls: { everyKindCalls })

  /// The example response of the reference pages, byte for byte.
  private static let example = SampleElement(
    id: "sesrsc_011CZkZCKr6eXyl0gWMOdQiu",
    json: """
      {
        "id": "sesrsc_011CZkZCKr6eXyl0gWMOdQiu",
        "created_at": "2026-03-15T10:00:00Z",
        "mount_path": "/workspace/example-repo",
        "type": "github_repository",
        "updated_at": "2026-03-15T10:00:00Z",
        "url": "https://github.com/example-org/example-repo",
        "checkout": {
          "name": "main",
          "type": "branch"
        }
      }
      """)

  private static let repositories = [
    SampleElement.repository(
      "sesrsc_011CZkZDMs8gZzm2hYNQfSkw", "2026-03-15T10:00:00.125Z", path: "/workspace/infra",
      url: "https://github.com/example-org/infra",
      .commit("3f2a91c0d4e5b6a7980123456789abcdef012345")),
    SampleElement.repository(
      "sesrsc_011CZkZENt9haAn3jZPRgTmx", "2026-03-15T10:00:00.250Z", path: "/workspace/docs",
      url: "https://github.com/example-org/docs.git", .absent),
    SampleElement.repository(
      "sesrsc_011CZkZFPu1jbBo4kaQShUny", "2026-03-15T10:00:00.375Z", path: "/workspace/tools",
      url: "https://github.com/example-org/tools", .null),
  ]

  private static let files = [
    SampleElement.file(
      "sesrsc_011CZkZGQv2kcCp5mbRTjVoz", "2026-03-15T10:00:00.500Z",
      path: "/mnt/session/uploads/receipt.pdf", file: "file_011CNha8iCJcU1wXNR6q4V8w"),
    SampleElement.file(
      "sesrsc_011CZkZHRw3mdDq6ncSUkWpA", "2026-03-15T10:00:00.625Z",
      path: "/mnt/session/uploads/traces/upload-2026-03-14.log",
      file: "file_011CNhb9jDKdV2xYPS7r5W9x"),
  ]

  private static let stores = [
    SampleElement.memory(
      "memstore_011CZkYq3vNpT6sWdRfGhJkL", #""access":"read_write""#,
      #""description":"What the user likes and dislikes.""#,
      #""instructions":"# + SampleText.quoted(longestInstructions),
      #""mount_path":"/mnt/memory/user-preferences","name":"user-preferences""#),
    SampleElement.memory(
      "memstore_011CZkYr4wPqU7tXeSgHjKmM", #""access":"read_only","description":"""#,
      #""instructions":"Read these before you change the build.""#,
      #""mount_path":"/mnt/memory/build-rules","name":"build-rules""#),
    // Nothing but what is required: the service's default access applies.
    SampleElement.memory("memstore_011CZkYs5xQrV8uYfThJkLnN"),
    // A server that copies the API sends an id and dates too.
    SampleElement.memory(
      "memstore_011CZkYt6yRsW9vZgUjKmMpP", id: "sesrsc_011CZkZJTx4neEr7pdTVmXqB",
      #""access":"read_only","created_at":"2026-03-15T10:00:01.250Z""#,
      #""description":"Decisions of the team.","id":"sesrsc_011CZkZJTx4neEr7pdTVmXqB""#,
      #""mount_path":"/mnt/memory/decisions","name":"decisions""#,
      #""updated_at":"2026-03-15T11:02:00+01:00""#),
  ]
}
