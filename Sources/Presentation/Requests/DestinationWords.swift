import DisplayText
import SessionModels

/// Who will be asked, and as whom: said before anything is asked.
public enum DestinationWords {
  /// Such as `https://api.anthropic.com  (key: ANTHROPIC_API_KEY)  through proxy.example:3128`.
  public static func line(_ destination: Destination) -> SafeText {
    if destination.isDemo { return "built-in samples, no network" }
    var line = SafeText(destination.baseURL.description)
    let source = CredentialWords.source(destination.credential)
    if case .variable = destination.credential {
      line += "  (key: " + source + ")"
    } else {
      line += "  (" + source + ")"
    }
    if let workspace = destination.workspace { line += "  workspace " + SafeText(workspace) }
    if let proxy = destination.proxy { line += "  through proxy " + SafeText(proxy) }
    return line
  }
}
