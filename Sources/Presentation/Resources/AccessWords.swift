import DisplayText
import SessionModels

/// What is said of a memory store's access: may the agent write?
struct AccessWords {
  /// The words of the list.
  let short: SafeText
  /// The sentence of the detail.
  let full: SafeText
  let severity: Severity

  /// An archived store: nobody can write to it, whatever access was asked for.
  static let archived = AccessWords(
    short: "read-only", full: "read-only: the store is archived", severity: .safe)

  private init(short: SafeText, full: SafeText, severity: Severity) {
    (self.short, self.full, self.severity) = (short, full, severity)
  }

  init(_ access: MemoryAccess?) {
    switch access {
    case .readWrite:
      short = "read-write"
      full = "read-write: the agent can change it"
      severity = .caution
    case .readOnly:
      short = "read-only"
      full = "read-only: the agent cannot change it"
      severity = .safe
    case .unknown(let word):
      short = ShownText.line(word)
      full = short + " (unknown to this version)"
      severity = .caution
    case nil:
      short = "access not stated"
      full = "not stated: the service's default is read-write"
      severity = .caution
    }
  }
}
