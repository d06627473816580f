import SessionModels

/// A line of the prompt's list.
public enum PromptLine: Sendable, Equatable {
  case heading(PromptGroup)
  case row(PromptRow)

  public var row: PromptRow? { if case .row(let row) = self { row } else { nil } }
}

/// Where the rows of the prompt's list are from.
public enum PromptGroup: Sendable, Hashable {
  /// The environment's session and recent ones, or the samples.
  case offered
  /// The newest sessions of the service.
  case sessions
}

/// A session to choose.
public enum PromptRow: Sendable, Equatable {
  case choice(Prompt.Choice)
  case recent(RecentSession)
  case session(SessionSummary)

  public var id: String {
    switch self {
    case .choice(let choice): choice.id
    case .recent(let recent): recent.id
    case .session(let session): session.id
    }
  }

  var group: PromptGroup { if case .session = self { .sessions } else { .offered } }

  /// What a filter looks at.
  var texts: [String] {
    switch self {
    case .choice(let choice): [choice.id, choice.title]
    case .recent(let recent): [recent.id, recent.title ?? "", recent.status ?? ""]
    case .session(let session):
      [session.id, session.title ?? "", session.status?.word ?? "", session.agent?.name ?? ""]
    }
  }
}
