import DisplayText
import Presentation
import SessionAPI
import SessionModels

/// What is said where no credential was found: where it was looked for, and what to do.
enum MissingCredentialWords {
  /// A line for each place, in the order they are looked at, and one of advice.
  static func lines(_ environment: [String: String]) -> [SafeText] {
    let variables = [
      CredentialSearch.keyVariable, CredentialSearch.tokenVariable,
      CredentialSearch.profileVariable,
    ]
    return variables.map { name in
      SafeText(name) + (environment[name] == nil ? ": not set" : ": empty")
    } + [
      profile(environment),
      "Set ANTHROPIC_API_KEY, or log in with ant auth login. --demo shows samples without one.",
    ]
  }

  /// Why the profile that nobody named was passed over.
  private static func profile(_ environment: [String: String]) -> SafeText {
    let search = CredentialSearch(environment: environment, profile: "default")
    do throws(CredentialProblem) {
      _ = try search.find()
      return "profile default: not used"
    } catch {
      return CredentialWords.line(error)
    }
  }
}
