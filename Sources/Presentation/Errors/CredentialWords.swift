import DisplayText
import SessionModels

/// What is said of credentials: where they are from, and why one cannot be used.
public enum CredentialWords {
  /// Such as `ANTHROPIC_API_KEY`, `profile work`.
  public static func source(_ source: CredentialSource) -> SafeText {
    switch source {
    case .variable(let name): SafeText(name)
    case .profile(let name): "profile " + SafeText(name)
    case .none: "no credential"
    }
  }

  /// What is wrong.
  public static func headline(_ problem: CredentialProblem) -> SafeText {
    switch problem {
    case .pasted(let source, let fault):
      return Self.source(source) + " " + words(fault) + " and is not sent"
    case .workloadIdentity:
      return "workload identity needs a token exchange, which this program cannot send"
    case .profileName(let name): return "\"" + SafeText(name) + "\" cannot be a profile's name"
    case .noFolder(let profile):
      return "profile " + SafeText(profile) + ": there is no folder to look for it in"
    case .file(let profile, let path, let fault):
      return place(profile) + SafeText(path) + " " + words(fault)
    case .expired(let profile, let since, _):
      return "profile " + SafeText(profile) + ": the token expired at "
        + SafeText(CivilTime(since).utcTimestamp)
    }
  }

  /// What to do about it.
  public static func advice(_ problem: CredentialProblem) -> [SafeText] {
    switch problem {
    case .pasted: ["Set it again, without anything around it."]
    case .workloadIdentity:
      ["Run: eval \"$(ant auth print-credentials --env)\" and start this again."]
    case .profileName: ["A name has no slash, no leading dot and no white space around it."]
    case .noFolder: ["Set ANTHROPIC_CONFIG_DIR, or HOME."]
    case .file(_, _, .missing): ["Log in with ant auth login, or choose another profile."]
    case .file(_, let path, .mode): ["Run: chmod 600 " + SafeText(path)]
    case .file(_, _, .link): ["A secret is not read through a link. Put the file itself there."]
    case .file: ["Correct the file, or log in again with ant auth login."]
    case .expired(_, _, canBeRenewed: true): ["Run: ant auth print-credentials, which renews it."]
    case .expired: ["Log in again with ant auth login: no token to renew it with is stored."]
    }
  }

  /// Where a credential was looked for, and why none is taken from there.
  public static func line(_ look: CredentialLook) -> SafeText {
    switch look {
    case .variable(let name): SafeText(name) + ": not set"
    case .profile(let problem): line(problem)
    }
  }

  /// All of it on one line.
  public static func line(_ problem: CredentialProblem) -> SafeText {
    headline(problem) + ". " + advice(problem).joined(separator: " ")
  }

  private static func place(_ profile: String) -> SafeText {
    profile == "active_config" ? "" : "profile " + SafeText(profile) + ": "
  }

  private static func words(_ fault: CredentialProblem.PastedFault) -> SafeText {
    switch fault {
    case .whiteSpace: "was pasted with white space"
    case .quotationMarks: "was pasted with quotation marks"
    case .character: "was pasted with a character that is not visible ASCII"
    case .empty: "is empty"
    }
  }

  /// Why a file cannot be used, behind its path.
  public static func words(_ fault: CredentialProblem.FileFault) -> SafeText {
    switch fault {
    case .missing: return "is not there"
    case .link: return "is a symbolic link, which is refused"
    case .notPlain: return "is not a regular file"
    case .tooLarge(let limit): return "is larger than \(limit >> 20) MiB"
    case .mode(let bits):
      return "can be used by others: its mode is 0" + SafeText(String(bits, radix: 8))
    case .unreadable(let reason): return "cannot be read: " + SafeText(reason)
    case .syntax(let line, let column, let words):
      return "is no JSON: line \(line), column \(column): " + SafeText(words)
    case .shape(let words): return "is not of its form: " + SafeText(words)
    case .unknownType(let member, let word):
      return "has a " + SafeText(member) + " that is unknown to this version: \"" + SafeText(word)
        + "\""
    case .baseURL(let refusal):
      return "has a base_url that is refused: " + RefusalWords.line(for: refusal)
    }
  }
}
