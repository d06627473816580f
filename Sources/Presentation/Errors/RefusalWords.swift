import DisplayText
import SessionModels

/// What is said of input that was refused before anything was sent.
public enum RefusalWords {
  static func words(for refusal: RequestRefusal) -> (headline: SafeText, advice: [SafeText]) {
    switch refusal {
    case .noCredential(let lookedAt):
      return (
        "no credential",
        ["Set ANTHROPIC_API_KEY, or ANTHROPIC_AUTH_TOKEN, or try --demo."]
          + lookedAt.map(CredentialWords.line)
      )
    case .credential(let problem):
      return (CredentialWords.headline(problem), CredentialWords.advice(problem))
    case .header(let name):
      return (
        "the value of the header " + SafeText(name) + " holds a character that no header can",
        ["Only visible ASCII characters can be sent. Nothing was sent."]
      )
    case .id(let id):
      return ("the id " + quoted(id) + " cannot be asked for", ["Nothing was sent."])
    }
  }

  /// Why a text is no id, and what one is.
  public static func line(for refusal: IDRefusal) -> SafeText {
    switch refusal {
    case .empty: "an id is missing"
    case .dots: "\".\" and \"..\" are not ids"
    case .whiteSpace: "an id has no white space, and no known id is in this text"
    case .separator(let sign):
      "an id has no " + quoted(String(sign)) + ", and no known id is in this text"
    case .invisible(let scalar):
      "an id has no invisible character, and here is " + SafeText(String(scalar))
    case .tooLong(let bytes): "an id has at most 256 bytes, and this has \(bytes)"
    }
  }

  /// What is odd about an id that is sent anyway.
  public static func line(for remark: IDRemark) -> SafeText {
    switch remark {
    case .nothingAfter(let prefix): "nothing after " + SafeText(prefix)
    case .looksLike(let kind):
      "this looks like the id of a " + SafeText(kind) + ", not of a session"
    case .unknownBeginning: "session ids usually begin with sesn_"
    case .severalSessions(let count): "\(count) session ids in the text: the first is taken"
    }
  }

  /// That a host in pasted text is not asked.
  public static func line(forIgnoredHost host: String, asking destination: Destination) -> SafeText?
  {
    guard host.lowercased() != destination.baseURL.authority else { return nil }
    let asked = destination.isDemo ? "the samples" : SafeText(destination.baseURL.authority)
    return "host ignored: asking " + asked
  }

  /// Why a text is no beta flag.
  public static func line(for refusal: BetaFlagRefusal) -> SafeText {
    let reason: SafeText =
      switch refusal.reason {
      case .empty: "is empty"
      case .space: "has a space in it"
      case .comma: "has a comma in it"
      case .quotationMark: "has a quotation mark in it"
      case .notVisibleASCII: "has a character that is not visible ASCII"
      case .tooLong: "is longer than 256 bytes"
      }
    return "a beta flag " + reason + ": " + quoted(refusal.text)
  }

  /// Why a text is no base URL.
  public static func line(for refusal: BaseURLRefusal) -> SafeText {
    switch refusal {
    case .noScheme: "it must begin with https://"
    case .otherScheme: "only https:// and http:// can be asked"
    case .host: "its host is missing or not a name or address"
    case .port: "its port is not a number from 1 to 65535"
    case .userInfo: "it must not hold a user name or password"
    case .query: "it must not hold a query (?): use --query name=value"
    case .fragment: "it must not hold a fragment (#)"
    case .dotSegment: "its path must not hold . or .."
    case .strangeCharacter: "it holds white space or a character that a URL cannot"
    case .plainHTTP(let host):
      "plain http to " + SafeText(host)
        + " would show the key on the way: use https, or --allow-http"
    }
  }

  private static func quoted(_ text: String) -> SafeText { "\"" + SafeText(text) + "\"" }
}
