import SessionModels

/// What the program ends with. Every failure is mapped here and nowhere else.
enum ExitStatus: Int32, CaseIterable {
  case done = 0
  /// A check found that a mount failed, or is gone or expired; or two sessions differ.
  case check = 1
  /// Not a terminal, or one that cannot be used.
  case terminal = 2
  /// None, refused, 401, 402, 403.
  case credentials = 3
  case notFound = 4
  /// 429 or 529, after the retries.
  case limited = 5
  case network = 6
  /// The server's fault, or an answer that cannot be read.
  case service = 7
  /// Another 4xx.
  case refused = 8
  case usage = 64
  case unexpected = 70
  /// Standard output does not take what is printed.
  case output = 74
  /// `Ctrl-C` in the browser.
  case interrupted = 130

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
