import DisplayText
import SessionModels

/// What is said of what is added to every request. Never a header's value.
public enum AdditionWords {
  /// Why something cannot be added, such as `--header anthropic-beta: the program sets this header: use --beta`.
  ///
  /// - Parameter place: where it was found: an option, a key of the configuration file.
  public static func line(for refusal: AdditionRefusal, in place: SafeText) -> SafeText {
    place + (refusal.name.map { " " + SafeText($0) } ?? "") + ": " + words(refusal.reason)
  }

  private static func words(_ reason: AdditionRefusal.Reason) -> SafeText {
    switch reason {
    case .noColon: "it must be 'name: value', and there is no colon"
    case .noEqualsSign: "it must be name=value, and there is no ="
    case .emptyName: "the name is missing"
    case .notAToken: "the name holds a character that no header's name can"
    case .nameTooLong(let limit): "the name is longer than \(limit) bytes"
    case .emptyValue: "the value is missing; quote both together: 'name: value'"
    case .valueTooLong(let limit): "the value is longer than \(limit) bytes"
    case .controlCharacter: "a line break or another control character cannot be sent"
    case .notASCII: "the value holds a character beyond ASCII, which cannot be sent"
    case .setByProgram(let header): "the program sets this header: " + instead(of: header)
    case .usedByProgram: "the program's own requests use this name, so it cannot be set"
    }
  }

  /// What sets a header that nobody can replace.
  private static func instead(of header: ProgramHeader) -> SafeText {
    switch header {
    case .apiVersion: "use --api-version"
    case .betas: "use --beta"
    case .workspace: "use --workspace"
    case .apiKey: "set ANTHROPIC_API_KEY"
    case .authorization: "set ANTHROPIC_AUTH_TOKEN, or use --profile"
    case .host: "use --base-url"
    case .proxyAuthorization: "put user:password@ before the proxy's host in https_proxy"
    case .accept, .userAgent: "no option changes it"
    case .acceptEncoding, .connection, .contentLength, .expect, .keepAlive, .proxyConnection, .te,
      .trailer, .transferEncoding, .upgrade:
      "it belongs to the connection, and no option changes it"
    }
  }
}
