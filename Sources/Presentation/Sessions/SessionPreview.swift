import DisplayText
import SessionModels

/// What stands under a list of sessions of the one under its cursor.
public enum SessionPreview {
  /// - Parameters:
  ///   - query: what the list is narrowed to: the mounts that it means stand first.
  ///   - width: the columns of the screen, in which each mount has one line.
  public static func groups(
    of session: SessionSummary, query: SessionQuery, now: Instant, width: Int
  ) -> [FieldGroup] {
    if let problem = session.problem {
      return [
        FieldGroup(fields: [
          Field("Problem", SafeText(problem.description), wrapping: .words, severity: .failure)
        ])
      ]
    }
    let row = SessionRow(session)
    var fields = [
      Field(
        "Session", exactly: session.id,
        note: session.isArchived ? row.status + ", archived" : row.status)
    ]
    if let agent = session.agent { fields.append(SessionPageFacts.agent(agent)) }
    if let created = session.createdAt { fields.append(.time("Created", created, now: now)) }
    return [FieldGroup(fields: fields), mounts(of: session, query, width: width - labelColumns)]
  }

  /// What stands before a value, and at the right edge.
  private static let labelColumns = 16

  /// The most columns that a fact takes from a path: `commit` and the beginning of a SHA.
  private static let factColumns = 16

  private static func mounts(
    of session: SessionSummary, _ query: SessionQuery, width: Int
  ) -> FieldGroup {
    guard let all = session.mounts else {
      return FieldGroup(fields: [Field("Mounts", "not listed by the server", severity: .caution)])
    }
    guard !all.isEmpty else { return FieldGroup(fields: [Field("Mounts", "none")]) }
    let matching = query.concernsMounts ? query.matchingMounts(of: session) : []
    let others = all.filter { !matching.contains($0) }
    let lines = (matching + others).prefix(shownMounts).map(MountLine.init)
    let factWidth = min(lines.map(\.fact.width).max() ?? 0, factColumns)
    let nameWidth = min(lines.map(\.name.width).max() ?? 0, max(8, width / 4))
    let pathWidth = min(
      lines.map(\.path.width).max() ?? 0, max(8, width - nameWidth - factWidth - 12))
    let texts = lines.map { line in
      let cells = [
        line.path.clippedInMiddle(to: pathWidth).padded(to: pathWidth),
        line.type.clipped(to: 6).padded(to: 6),
        line.name.clipped(to: nameWidth).padded(to: nameWidth), line.fact,
      ]
      return cells.joined(separator: "  ").clipped(to: max(1, width))
    }
    let rest = all.count - texts.count
    let more: [SafeText] = rest > 0 ? ["and \(rest) more"] : []
    return FieldGroup(fields: [Field("Mounts", texts + more)])
  }

  /// More are seen when the session is opened.
  private static let shownMounts = 100
}
