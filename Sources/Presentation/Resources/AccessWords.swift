import DisplayText
import SessionModels

/// What is said of a memory store's access: may the agent write?
struct AccessWords {
  /// The words of the list.
  let short: SafeText
  /// The sentence of the detail.
  let full: SafeText
  let severity: Severity

  /// - Parameter isArchived: whether the store is archived today: then nobody can write it.
  init(_ access: MemoryAccess?, isArchived: Bool = false) {
    if isArchived {
      short = "read-only"
      full = "read-only: the store is archived"
      severity = .safe
      return
    }
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
