import DisplayText
import SessionModels

/// Who will be asked, and as whom: said before anything is asked.
public enum DestinationWords {
  /// Such as `api.anthropic.com with ANTHROPIC_API_KEY through proxy.example:3128`.
  public static func line(_ destination: Destination) -> SafeText {
    if destination.isDemo { return "sample sessions built into the program; nothing is sent" }
    var line = SafeText(destination.baseURL.description)
    line +=
      destination.credential == .none
      ? " without a credential" : " with " + CredentialWords.source(destination.credential)
    if let workspace = destination.workspace { line += " in workspace " + SafeText(workspace) }
    if let proxy = destination.proxy { line += " through proxy " + SafeText(proxy) }
    return line
  }
}
