/// Where keys go: what a key does depends on nothing else.
public enum View: String, Sendable, Hashable, CaseIterable {
  case prompt
  case list
  case detail
  case betas
  /// The line in which flags of one's own are typed, in the flag list.
  case betaInput
  case help
  /// All that is known of a failure.
  case explanation

  /// Whether characters are text here.
  public var takesText: Bool { self == .prompt || self == .betaInput }

  /// The name in help and documentation.
  public var title: String {
    switch self {
    case .prompt: "Session prompt"
    case .list: "Resource list"
    case .detail: "Resource detail"
    case .betas: "Beta flags"
    case .betaInput: "Adding a beta flag"
    case .help: "Help"
    case .explanation: "Failure explained"
    }
  }
}
