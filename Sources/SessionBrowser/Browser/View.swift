/// Where keys go: what a key does depends on nothing else.
public enum View: String, Sendable, Hashable, CaseIterable {
  case prompt
  case list
  case detail
  /// The JSON of an answer.
  case json
  case betas
  /// The line in which flags of one's own are typed, in the flag list.
  case betaInput
  /// The line in which a filter of a list is typed.
  case filterInput
  /// The line in which one types what to search for in a text.
  case searchInput
  /// Every request of this run.
  case requests
  /// One request of this run.
  case request
  /// What can be copied of a resource.
  case copyMenu
  /// The question whether to copy what cannot be seen.
  case confirmation
  /// All that is known of a failure.
  case explanation
  /// A long text, whole.
  case value
  /// The mounts as a tree of paths.
  case tree
  /// What the agent is told of the mounts.
  case briefing
  /// What the session put out.
  case outputs
  /// The memories of a store.
  case memories
  /// One memory.
  case memory
  /// What the session wrote in a store.
  case changes
  /// One change of a memory.
  case change
  /// The running sessions that mount a store.
  case writers
  case help

  /// Whether characters are typed here.
  public var takesText: Bool { Self.inputs.contains(self) }

  /// Whether a text is read here, in which one searches; elsewhere one filters a list.
  var isText: Bool { Self.texts.contains(self) }

  static let inputs: Set<View> = [.prompt, .betaInput, .filterInput, .searchInput]
  /// Texts that lie over the screen.
  static let readers: Set<View> = [
    .request, .explanation, .value, .tree, .briefing, .outputs, .memory, .change, .help,
  ]
  /// Lists about a memory store.
  static let storeLists: Set<View> = [.memories, .changes, .writers]
  /// What is asked for when it is opened.
  static let lookups: Set<View> = storeLists.union([.outputs, .memory, .change])
  static let texts: Set<View> = readers.union([.detail, .json])

  /// The name in help and documentation.
  public var title: String {
    switch self {
    case .prompt: "Session prompt"
    case .list: "Resource list"
    case .detail: "Resource detail"
    case .json: "JSON"
    case .betas: "Beta flags"
    case .betaInput: "Adding a beta flag"
    case .filterInput: "Typing a filter"
    case .searchInput: "Typing a search"
    case .requests: "Request log"
    case .request: "Request"
    case .copyMenu: "Copy menu"
    case .confirmation: "Confirming a copy"
    case .explanation: "Failure explained"
    case .value: "Text"
    case .tree: "Mounts by path"
    case .briefing: "What the agent is told"
    case .outputs: "What the session put out"
    case .memories: "Memories of a store"
    case .memory: "Memory"
    case .changes: "Written by this session"
    case .change: "Change of a memory"
    case .writers: "Who else may write"
    case .help: "Help"
    }
  }
}
