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

  init(_ value: String, _ documentation: Documentation) {
    flag = BetaFlag(known: value)
    self.documentation = documentation
  }
}

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
