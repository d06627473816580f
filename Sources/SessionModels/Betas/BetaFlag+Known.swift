/// A beta flag that somebody has documented.
public struct KnownBetaFlag: Sendable, Hashable {
  public let flag: BetaFlag
  public let documentation: Documentation

  /// Where a flag is documented.
  public enum Documentation: Sendable, Hashable {
    /// Both reference pages of Get Session Resource list it.
    case bothReferencePages
    /// The Python reference page of Get Session Resource lists it, the HTTP page does not.
    case pythonReferencePage
    /// Newer than both pages: the official Python SDK 2.11.0 and newer pages list it.
    case newerThanReferencePages
  }

  fileprivate init(_ value: String, _ documentation: Documentation) {
    flag = BetaFlag(known: value)
    self.documentation = documentation
  }
}

extension BetaFlag {
  /// Every documented flag, in the order in which flags are sent.
  public static let known: [KnownBetaFlag] = [
    KnownBetaFlag("message-batches-2024-09-24", .bothReferencePages),
    KnownBetaFlag("prompt-caching-2024-07-31", .bothReferencePages),
    KnownBetaFlag("computer-use-2024-10-22", .bothReferencePages),
    KnownBetaFlag("computer-use-2025-01-24", .bothReferencePages),
    KnownBetaFlag("pdfs-2024-09-25", .bothReferencePages),
    KnownBetaFlag("token-counting-2024-11-01", .bothReferencePages),
    KnownBetaFlag("token-efficient-tools-2025-02-19", .bothReferencePages),
    KnownBetaFlag("output-128k-2025-02-19", .bothReferencePages),
    KnownBetaFlag("files-api-2025-04-14", .bothReferencePages),
    KnownBetaFlag("mcp-client-2025-04-04", .bothReferencePages),
    KnownBetaFlag("mcp-client-2025-11-20", .bothReferencePages),
    KnownBetaFlag("dev-full-thinking-2025-05-14", .bothReferencePages),
    KnownBetaFlag("interleaved-thinking-2025-05-14", .bothReferencePages),
    KnownBetaFlag("code-execution-2025-05-22", .bothReferencePages),
    KnownBetaFlag("extended-cache-ttl-2025-04-11", .bothReferencePages),
    KnownBetaFlag("context-1m-2025-08-07", .bothReferencePages),
    KnownBetaFlag("context-management-2025-06-27", .bothReferencePages),
    KnownBetaFlag("model-context-window-exceeded-2025-08-26", .bothReferencePages),
    KnownBetaFlag("skills-2025-10-02", .bothReferencePages),
    KnownBetaFlag("fast-mode-2026-02-01", .bothReferencePages),
    KnownBetaFlag("output-300k-2026-03-24", .bothReferencePages),
    KnownBetaFlag("user-profiles-2026-03-24", .bothReferencePages),
    KnownBetaFlag("advisor-tool-2026-03-01", .bothReferencePages),
    KnownBetaFlag("managed-agents-2026-04-01", .bothReferencePages),
    KnownBetaFlag("cache-diagnosis-2026-04-07", .bothReferencePages),
    KnownBetaFlag("thinking-token-count-2026-05-13", .pythonReferencePage),
    KnownBetaFlag("user-profiles-2026-08-18", .newerThanReferencePages),
    KnownBetaFlag("user-profiles-2026-09-04", .newerThanReferencePages),
    KnownBetaFlag("dreaming-2026-04-21", .newerThanReferencePages),
    KnownBetaFlag("server-side-fallback-2026-06-01", .newerThanReferencePages),
    KnownBetaFlag("server-side-fallback-2026-07-01", .newerThanReferencePages),
    KnownBetaFlag("fallback-credit-2026-06-01", .newerThanReferencePages),
    KnownBetaFlag("fallback-credit-2026-07-01", .newerThanReferencePages),
    KnownBetaFlag("agent-memory-2026-07-22", .newerThanReferencePages),
    KnownBetaFlag("mid-conversation-tool-changes-2026-07-01", .newerThanReferencePages),
    KnownBetaFlag("compact-2026-01-12", .newerThanReferencePages),
    KnownBetaFlag("computer-use-2025-11-24", .newerThanReferencePages),
    KnownBetaFlag("mcp-tunnels-2026-06-22", .newerThanReferencePages),
    KnownBetaFlag("structured-outputs-2025-11-13", .newerThanReferencePages),
    KnownBetaFlag("task-budgets-2026-03-13", .newerThanReferencePages),
    KnownBetaFlag("thinking-display-updates-2026-08-18", .newerThanReferencePages),
    KnownBetaFlag("mid-conversation-output-config-2026-07-01", .newerThanReferencePages),
    KnownBetaFlag("thinking-binding-controls-2026-08-01", .newerThanReferencePages),
    KnownBetaFlag("mid-conversation-system-clear-at-2026-08-21", .newerThanReferencePages),
    KnownBetaFlag("compact-2026-09-04", .newerThanReferencePages),
    KnownBetaFlag("inline-tools-2026-09-15", .newerThanReferencePages),
    KnownBetaFlag("mcp-client-2026-09-15", .newerThanReferencePages),
    KnownBetaFlag("ce-plugins-2026-09-01", .newerThanReferencePages),
    KnownBetaFlag("spend-limit-reads-2026-09-26", .newerThanReferencePages),
    KnownBetaFlag("telemetry-destinations-2026-08-11", .newerThanReferencePages),
    KnownBetaFlag("webhooks-2026-10-07", .newerThanReferencePages),
    KnownBetaFlag("admin-user-sign-out-2026-10-08", .newerThanReferencePages),
    KnownBetaFlag("message-threads-2026-08-12", .newerThanReferencePages),
    KnownBetaFlag("analytics-usage-cost-2026-08-24", .newerThanReferencePages),
    KnownBetaFlag("experimental-claude-tag-2026-10-21", .newerThanReferencePages),
    KnownBetaFlag("ce-user-management-2026-07-13", .newerThanReferencePages),
    KnownBetaFlag("ce-claude-code-managed-settings-2026-10-06", .newerThanReferencePages),
    KnownBetaFlag("user-profiles-billing-2026-10-01", .newerThanReferencePages),
  ]

  /// Where this flag stands in `known`; nil for a flag of one's own.
  public var knownIndex: Int? { Self.indexes[self] }

  private static let indexes = Dictionary(
    uniqueKeysWithValues: known.enumerated().map { ($1.flag, $0) })
}
