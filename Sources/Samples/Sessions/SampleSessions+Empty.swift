extension SampleSessions {
  /// A session without a resource.
  static let empty = SampleSession(
    id: "sesn_011CZkbF6Ht2QmWvXy8RpLsD", name: "Empty session", summary: "nothing is mounted",
    title: "Nothing mounted",
    facts: SampleFacts(
      status: "idle", createdAt: "2026-03-16T08:00:00Z", updatedAt: "2026-03-16T08:00:00Z"),
    resources: { AnyRandomAccessCollection([]) })
}
