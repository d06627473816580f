extension KnownBetaFlag.Documentation {
  /// Whether a flag is documented for the endpoint that this program asks.
  public enum Reach: Sendable, Hashable, CaseIterable {
    case endpoint
    case newer
  }

  public var reach: Reach {
    switch self {
    case .bothReferencePages, .pythonReferencePage: .endpoint
    case .newerThanReferencePages: .newer
    }
  }
}
