import DisplayText
import SessionModels

/// The mounts as the agent's instructions see them: memory stores in full, repositories and files by their paths.
public enum AgentBriefing {
  /// - Parameter checks: what is known of the stores today.
  public static func groups(
    _ resources: [SessionResource], checks: Checks = Checks()
  ) -> [FieldGroup] {
    let sorted = resources.sorted(by: SessionResource.inListOrder)
    var groups = sorted.compactMap { resource -> FieldGroup? in
      guard let store = resource.memoryStore else { return nil }
      return FieldGroup(
        heading: "Memory store " + SafeText(store.name ?? store.memoryStoreID),
        fields: [
          Field("Mount path", text(store.mountPath), exact: store.mountPath),
          Field(
            "Access",
            AccessWords(store.access, isArchived: checks.isArchived(store.memoryStoreID)).full,
            wrapping: .words),
          prose("Description", store.description), prose("Instructions", store.instructions),
        ])
    }
    for kind in ResourceKind.allCases {
      guard let heading = kind.pathsHeading else { continue }
      let paths = sorted.filter { ResourceKind($0) == kind }.map { text($0.mountPath) }
      if !paths.isEmpty {
        groups.append(FieldGroup(heading: heading, fields: [Field("Mount path", paths)]))
      }
    }
    return groups
  }

  private static func text(_ text: String?) -> SafeText {
    text.map { $0.isEmpty ? "(empty)" : SafeText($0) } ?? "not stated"
  }

  private static func prose(_ label: SafeText, _ text: String?) -> Field {
    guard let text, !text.isEmpty else { return Field(label, self.text(text)) }
    return Field(label, prose: text)
  }
}
