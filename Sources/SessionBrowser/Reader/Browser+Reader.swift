import Presentation
import SessionModels

extension Browser {
  /// The text that lies on top, while one does.
  public var reader: Reader? {
    if case .reader(let reader) = overlays.last { reader } else { nil }
  }

  /// The text that is read, at the width it has on the screen; empty while there is none.
  public var readerLines: [TextLine] {
    reader?.lines(width: layout.body.columns, offset: offset) ?? []
  }

  mutating func performInReader(_ action: Action) -> [Effect] {
    guard var reader else { return [] }
    switch action {
    case .up, .down, .pageUp, .pageDown, .first, .last:
      reader.perform(action, count: readerLines.count, height: layout.body.rows)
      show(.reader(reader), replacing: true)
    case .close: closeOverlay()
    case .copy:
      if let item = reader.copyItem { return copy(item) }
      if case .request(let record) = reader.topic { return copy(curl(record)) }
    case .json: if case .request(let record) = reader.topic { showJSON(of: record) }
    case .refresh: lookUpAgain()
    case .askWithoutRefused:
      let effects = askWithoutRefusedFlags()
      if !effects.isEmpty { overlays = [] }
      return effects
    default: break
    }
    return []
  }

  mutating func searchReader(_ matcher: TextMatcher, _ step: SearchStep) -> SearchResult? {
    guard var reader else { return nil }
    let result = reader.search(matcher, step, lines: readerLines, height: layout.body.rows)
    show(.reader(reader), replacing: true)
    return result
  }

  /// Opens all that is known of the failure on the screen.
  mutating func explainFailure() {
    guard let failure = session?.failure else {
      notice = Notice("nothing has failed here")
      return
    }
    show(.reader(Reader(.failure(failure))))
  }
}
