import DisplayText
import SessionModels

/// What is said of a checkout.
struct CheckoutWords {
  /// How many characters of a SHA a line of the list shows.
  private static let shortSHA = 9

  /// One or two words: the branch, the beginning of the SHA.
  let short: SafeText
  /// The word of the STATE column.
  let state: SafeText
  /// The whole, for the detail: never cut.
  let full: SafeText
  /// What follows from it.
  let note: SafeText?
  let severity: Severity
  /// The branch's name or the whole SHA; for an unknown checkout its JSON.
  let exact: String?

  init(_ checkout: Checkout?) {
    switch checkout {
    case .branch(let name):
      short = SafeText(name)
      state = ""
      full = "branch " + SafeText(name)
      note = "moves with the branch"
      severity = .ordinary
      exact = name
    case .commit(let sha):
      short = SafeText(String(sha.prefix(Self.shortSHA)))
      state = "pinned"
      full = "commit " + SafeText(sha)
      note = "pinned to this commit"
      severity = .safe
      exact = sha
    case .unknown(let type, let json):
      short = SafeText(type)
      state = "unknown"
      full = SafeText(type)
      note = "unknown to this version"
      severity = .caution
      exact = json.text(.compact)
    case nil:
      short = "(no checkout)"
      state = ""
      full = "none recorded"
      note = nil
      severity = .ordinary
      exact = nil
    }
  }
}
