import DisplayText
import SessionModels

/// What is said of a checkout.
struct CheckoutWords {
  /// How many characters of a SHA a line of the list shows.
  private static let shortSHA = 9

  /// The branch, `commit` and the beginning of the SHA, or `default branch`.
  let short: SafeText
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
      full = "branch " + SafeText(name)
      note = "moves over time"
      severity = .ordinary
      exact = name
    case .commit(let sha):
      short = "commit " + SafeText(String(sha.prefix(Self.shortSHA)))
      full = "commit " + SafeText(sha)
      note = "never moves"
      severity = .safe
      exact = sha
    case .unknown(let type, let json):
      short = SafeText(type)
      full = SafeText(type)
      note = "unknown to this version"
      severity = .caution
      exact = json.text(.compact)
    case nil:
      short = "default branch"
      full = "default branch"
      note = "moves over time"
      severity = .ordinary
      exact = nil
    }
  }
}
