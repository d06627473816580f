import DisplayText
import SessionModels

/// What is said of a beta flag.
public enum BetaWords {
  /// Where it is documented.
  public static func source(of documentation: KnownBetaFlag.Documentation) -> SafeText {
    switch documentation {
    case .bothReferencePages: "both reference pages"
    case .pythonReferencePage: "Python reference page"
    case .newerThanReferencePages: "newer SDK"
    }
  }
}
