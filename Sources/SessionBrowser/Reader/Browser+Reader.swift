import DisplayText
import SessionModels

extension Browser {
  /// Opens a text that is asked for.
  ///
  /// - Parameter asJSON: whether a call is shown as JSON.
  mutating func showLookup(_ lookup: Lookup, title: SafeText, asJSON: Bool = false) {
    guard mayLookUp() else { return }
    let token = lookUp(lookup)
    let text = LookupText(
      lookup: lookup, title: title, showsJSON: asJSON, state: .asking(token))
    show(Reader(.lookup(text)))
  }

  /// Opens all that is known of the failure on the screen.
  mutating func explainFailure() {
    if let failure = session?.failure {
      show(Reader(.failure(failure)))
    } else if let failure = session?.mountFailure {
      show(Reader(.value(title: "Mount failed", text: failure.explanation)))
    } else if let failure = session?.checkFailure {
      show(Reader(.failure(failure)))
    } else {
      notice = Notice("nothing has failed here")
    }
  }
}

extension PageOpener {
  static let briefing = PageOpener("briefing") { $0.showBriefing() }
}
