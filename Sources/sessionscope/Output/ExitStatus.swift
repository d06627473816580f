import SessionModels

/// What the program ends with. Every failure is mapped here and nowhere else.
enum ExitStatus: Int32, CaseIterable {
  case done = 0
  case check = 1
  case terminal = 2
  case credentials = 3
  case notFound = 4
  case limited = 5
  case network = 6
  case service = 7
  case refused = 8
  case usage = 64
  case unexpected = 70
  case output = 74
  case interrupted = 130

  /// When the program ends with it. The manual page and docs/scripts.md have the same words.
  var meaning: String {
    switch self {
    case .done: "done"
    case .check:
      "a check found that a mount failed, or is gone or expired; `diff` found a difference"
    case .terminal: "the browser has no terminal, or none that it can use"
    case .credentials: "no credential, or one that is refused: 401, 402, 403"
    case .notFound: "not found: 404"
    case .limited: "rate limited or overloaded: 429 or 529, after the retries"
    case .network: "no answer: the network, the name, the certificate"
    case .service:
      "the server's fault, or an answer that cannot be read: 408, 5xx, a redirect, cut short, not HTTP, not JSON"
    case .refused: "refused for another reason: any other 4xx"
    case .usage: "a mistake on the command line, in a setting or in `config.json`"
    case .unexpected: "anything else"
    case .output: "standard output could not be written"
    case .interrupted: "`Ctrl-C` in the browser"
    }
  }

  init(_ error: APIError) {
    self =
      switch error.kind {
      case .status(let status, _): Self(httpStatus: status)
      case .unexpectedStatus, .unreadable, .cursorRepeated, .emptyPages: .service
      // An answer that was cut short, or is none of HTTP, is a bad answer, not a bad network.
      case .network(.closedEarly), .network(.bodyCut), .network(.notHTTP): .service
      case .network, .cancelled: .network
      case .notSent(.noCredential), .notSent(.credential): .credentials
      case .notSent(.header), .notSent(.id): .usage
      }
  }

  private init(httpStatus status: Int) {
    self =
      switch status {
      case 401, 402, 403: .credentials
      case 404: .notFound
      case 429, 529: .limited
      case 408, 500...: .service
      default: .refused
      }
  }
}
