import DisplayText
import ExactJSON
import SessionModels

/// Everything that a session says of itself, as labels and values (docs/api.md: Get Session).
public enum SessionPageFacts {
  /// - Parameter environment: the environment it runs in; nil where it is not known.
  public static func groups(
    of session: Session, environment: SessionEnvironment?, now: Instant
  ) -> [FieldGroup] {
    let facts = SessionFacts(session)
    var main = [Field("Session ID", exactly: session.id)]
    main.append(
      Field(
        "Status", (facts.status ?? "not stated") + (facts.isArchived ? ", archived" : ""),
        exact: session.status?.word))
    main.append(Field("Title", facts.title ?? "(no title)", wrapping: .words, exact: session.title))
    if let agent = session.agent { main += fields(of: agent) }
    if let id = session.environmentID {
      main.append(Field("Environment ID", exactly: id, note: environment.flatMap(words)))
    }
    if let id = session.deploymentID { main.append(Field("Deployment ID", exactly: id)) }
    main += session.vaultIDs.map { Field("Vault ID", exactly: $0) }
    for (label, time) in [
      ("Created", session.createdAt), ("Updated", session.updatedAt),
      ("Archived", session.archivedAt),
    ] as [(SafeText, Timestamp?)] {
      if let time { main.append(.time(label, time, now: now)) }
    }
    main += mounts(of: session, environment)
    let groups =
      [FieldGroup(fields: main)]
      + [
        group("Metadata", session.metadata), group("Usage", session.usage),
        group("Stats", session.json["stats"].map { Array($0.members) } ?? []),
        group("Other fields", session.json.members.filter { !known.contains($0.key) }),
      ]
    return groups.filter { !$0.fields.isEmpty }
  }

  /// The agent on one line: name, version and model; its id is what is copied.
  static func agent(_ agent: SessionAgent) -> Field {
    let words = [
      agent.name.map { ShownText.line($0) }, agent.version.map { "version " + ShownText.line($0) },
      agent.modelID.map { ShownText.line($0) },
    ].compactMap(\.self)
    return Field(
      "Agent", words.isEmpty ? "not stated" : words.joined(separator: ", "), wrapping: .words,
      exact: agent.id)
  }

  private static func fields(of agent: SessionAgent) -> [Field] {
    var fields = [Self.agent(agent)]
    if let id = agent.id { fields.append(Field("Agent ID", exactly: id)) }
    return fields
  }

  private static func words(_ environment: SessionEnvironment) -> SafeText? {
    environment.isSelfHosted ? "self-hosted" : environment.type.map { ShownText.line($0) }
  }

  private static func mounts(
    of session: Session, _ environment: SessionEnvironment?
  ) -> [Field] {
    guard session.json["resources"]?.kind == .array else {
      return [Field("Mounts", "not listed by the server", severity: .caution)]
    }
    var fields = [Field("Mounts", MountSummaries(session.resources).countWords)]
    if session.isCut {
      fields.append(Field("", ListWords.cutSession, wrapping: .words, severity: .caution))
    }
    if environment?.isSelfHosted == true,
      session.resources.contains(where: { $0.memoryStore == nil })
    {
      fields.append(
        Field(
          "", "In a self-hosted environment the service mounts no repository and no file.",
          wrapping: .words, severity: .caution))
    }
    return fields
  }

  private static func group(_ heading: SafeText, _ members: [JSONMember]) -> FieldGroup {
    FieldGroup(
      heading: heading,
      fields: members.map { Field(ShownText.line($0.key), value: $0.value) })
  }

  /// The members of a session that are said elsewhere on the page.
  private static let known: Set<String> = [
    "id", "type", "title", "status", "created_at", "updated_at", "archived_at", "environment_id",
    "deployment_id", "agent", "metadata", "vault_ids", "stats", "usage", "resources",
  ]
}
