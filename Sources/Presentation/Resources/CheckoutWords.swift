import DisplayText
import SessionModels

/// What is said of a checkout.
struct CheckoutWords {
  /// How many characters of a SHA a line of the list shows.
  static let shortSHA = 9

  /// The branch, `commit` and the beginning of the SHA, or `default branch`.
  let short: SafeText
  /// What it is, before its name.
  let lead: SafeText
  /// What follows from it.
  let note: SafeText?
  let severity: Severity
  /// The branch's name or the whole SHA; for an unknown checkout its JSON.
  let exact: String?
  /// The branch's name, the whole SHA, the unknown type; nil where there is none.
  let name: String?

  init(_ checkout: Checkout?) {
    switch checkout {
    case .branch(let name):
      short = ShownText.line(name)
      lead = "branch "
      note = "moves over time"
      severity = .ordinary
      exact = name
      self.name = name
    case .commit(let sha):
      short = "commit " + SafeText(String(sha.prefix(Self.shortSHA)))
      lead = "commit "
      note = "never moves"
      severity = .safe
      exact = sha
      name = sha
    case .unknown(let type, let json):
      short = ShownText.line(type)
      lead = ""
      note = "unknown to this version"
      severity = .caution
      exact = json.text(.compact)
      name = type
    case nil:
      short = "default branch"
      lead = "default branch"
      note = "moves over time"
      severity = .ordinary
      exact = nil
      name = nil
    }
  }
}
