extension Fixture {
  /// The example response of both reference pages, byte for byte.
  public static let repositoryOnBranch = """
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
    """

  public static let repositoryAtCommit = """
    {"id":"sesrsc_011CZkZDLs7fYzm1hXNPeRjv","type":"github_repository","url":"https://github.com/example-org/infra",\
    "mount_path":"/workspace/infra","checkout":{"type":"commit","sha":"3f2a91c0d4b5e6f708192a3b4c5d6e7f80910abc"},\
    "created_at":"2026-03-15T10:00:00.123456Z","updated_at":"2026-03-16T08:30:00.5+02:00"}
    """

  /// Nothing is recorded of a checkout: `absent`, or `null`.
  public static let repositoryWithoutCheckout = """
    {"id":"sesrsc_1","type":"github_repository","url":"https://github.com/example-org/tools",\
    "mount_path":"/workspace/tools","created_at":"2026-03-15T10:00:00Z","updated_at":"2026-03-15T10:00:00Z"}
    """
  public static let repositoryWithNullCheckout = """
    {"id":"sesrsc_1","type":"github_repository","url":"https://github.com/example-org/tools","checkout":null,\
    "mount_path":"/workspace/tools","created_at":"2026-03-15T10:00:00Z","updated_at":"2026-03-15T10:00:00Z"}
    """

  public static let repositoryAtTag = """
    {"id":"sesrsc_2","type":"github_repository","url":"https://github.com/example-org/tools",\
    "mount_path":"/workspace/tools","created_at":"2026-03-15T10:00:00Z","updated_at":"2026-03-15T10:00:00Z",\
    "checkout":{"type":"tag","tag":"v1.0","signed":true}}
    """
}
