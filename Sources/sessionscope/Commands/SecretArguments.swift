import DisplayText
import Glibc
import SessionAPI

/// Arguments that are secrets, or hold one: what stands in them is never repeated.
enum SecretArguments {
  /// What would be a secret on the command line, and the variable that takes it.
  private static let options = [
    "--api-key": CredentialSearch.keyVariable, "--auth-token": CredentialSearch.tokenVariable,
  ]

  /// Ends the program where the arguments, which the parser refused, hold a secret as an option, or a header that is none:
  /// what the parser says may quote it.
  static func refuse(_ arguments: [String]) {
    do {
      for (place, argument) in arguments.enumerated() {
        let option = argument.prefix { $0 != "=" }
        if let variable = options[String(option)] { throw refusal(of: option, variable) }
        guard option == "--header" else { continue }
        let text = argument.dropFirst(option.count + 1)
        _ = try RequestAdditions.header(
          option == argument ? arguments.dropFirst(place + 1).first ?? "" : String(text))
      }
    } catch {
      guard let failure = error as? Failure else { return }
      Output.complain(failure.words)
      Glibc.exit(failure.status.rawValue)
    }
  }

  private static func refusal(of option: Substring, _ variable: String) -> Failure {
    Failure(
      SafeText(String(option)) + " is not an option: set " + SafeText(variable) + ".",
      "An option can be read by everybody on this machine, and stays in the shell's history.",
      status: .usage)
  }
}
