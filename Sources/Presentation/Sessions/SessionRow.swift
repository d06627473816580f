import DisplayText
import SessionModels

/// One session on one line of a list.
public struct SessionRow: Sendable, Hashable {
  public let status: SafeText
  public let title: SafeText
  /// Name and version of the agent; empty where they are not stated.
  public let agent: SafeText
  /// The mounts that a query means, else how many there are of each type.
  public let mounts: SafeText
  public let severity: Severity

  public init(_ session: SessionSummary, query: SessionQuery = .all) {
    if let problem = session.problem {
      (status, agent, mounts, severity) = ("bad", "", SafeText(problem.description), .failure)
      title = "cannot be read"
      return
    }
    status = session.status.map { SafeText($0.word) } ?? "not stated"
    title = session.title.flatMap { $0.isEmpty ? nil : ShownText.line($0) } ?? "(no title)"
    let version = session.agent?.version.map { " v" + ShownText.line($0) } ?? ""
    agent = session.agent.flatMap(\.name).map { ShownText.line($0) + version } ?? ""
    if let all = session.mounts {
      let matching = query.concernsMounts ? query.matchingMounts(of: session) : []
      mounts =
        matching.isEmpty
        ? all.countWords
        : matching.prefix(Self.shownMounts).map { MountLine($0).short }.joined(separator: ", ")
      severity = .ordinary
    } else {
      (mounts, severity) = ("mounts not listed", .caution)
    }
  }

  /// More do not fit on a line.
  private static let shownMounts = 8
}
