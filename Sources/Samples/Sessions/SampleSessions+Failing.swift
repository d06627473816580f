extension SampleSessions {
  /// Its requests fail in turn, each path by itself, so that every failure can be seen; then all goes well.
  static let failing = SampleSession(
    id: "sesn_011CZkfQ2Ny7VrBaCd4WuRxJ", name: "Failing requests",
    summary: "each request fails in turn, then works",
    title: "Nothing goes well at first",
    facts: SampleFacts(
      status: "rescheduling", createdAt: "2026-03-19T17:20:05Z", updatedAt: "2026-03-19T17:21:48Z"),
    resources: {
      AnyRandomAccessCollection([
        SampleElement.repository(
          "sesrsc_011CZkhA1Qb1YuEdFg7ZxUaP", "2026-03-19T17:20:06Z",
          path: "/workspace/example-repo", url: "https://github.com/example-org/example-repo",
          .branch("main")),
        SampleElement.file(
          "sesrsc_011CZkhB2Rc2ZvFeGh8AyVbQ", "2026-03-19T17:20:06Z",
          path: "/mnt/session/uploads/notes.txt", file: "file_011CNmc1kELeW3yZQT8s6X1y"),
      ])
    },
    turns: [
      .refused(
        SampleRefusal(status: 401, type: "authentication_error", message: "invalid x-api-key")),
      .notFound("Not found"),
      .refused(
        SampleRefusal(
          status: 429, type: "rate_limit_error",
          message: "This request would exceed your organization's rate limit.", retryAfter: 2)),
      .refused(SampleRefusal(status: 529, type: "overloaded_error", message: "Overloaded")),
      .bodyCut(received: 64),
    ])
}
