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
      state = ""
      lead = "branch "
      note = "moves with the branch"
      severity = .ordinary
      exact = name
      self.name = name
    case .commit(let sha):
      short = SafeText(String(sha.prefix(Self.shortSHA)))
      state = "pinned"
      lead = "commit "
      note = "pinned to this commit"
      severity = .safe
      exact = sha
      name = sha
    case .unknown(let type, let json):
      short = ShownText.line(type)
      state = "unknown"
      lead = ""
      note = "unknown to this version"
      severity = .caution
      exact = json.text(.compact)
      name = type
    case nil:
      short = "(no checkout)"
      state = ""
      lead = "none recorded"
      note = nil
      severity = .ordinary
      exact = nil
      name = nil
    }
  }
}
