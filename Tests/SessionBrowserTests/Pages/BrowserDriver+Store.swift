import BrowserTestSupport
import SessionBrowser

extension BrowserDriver {
  /// A browser on a list whose cursor stands on a memory store.
  static func overStore(rows: Int = 24) throws -> BrowserDriver {
    var started = try BrowserDriver("sesn_1", rows: rows, asksChecks: true)
    try started.answerSession(Elements.session)
    try started.answerList(Elements.all)
    _ = started.takeEffects()
    return started
  }

  /// The questions among the effects since the last time these were asked for.
  mutating func takeQuestions() -> [Question] { takeEffects().compactMap(\.question) }
}
