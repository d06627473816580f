import DisplayText
import Presentation
import SessionModels

/// The request log.
extension Browser {
  /// The log, while it is open.
  public internal(set) var requestPage: RequestPage? {
    get { if case .requests(let page) = overlays.last { page } else { nil } }
    set { if let newValue, requestPage != nil { show(.requests(newValue), replacing: true) } }
  }

  /// How many rows of the log are seen: all but the column headings and what is said of the current one.
  public var requestRows: Int {
    max(
      1,
      layout.body.rows - Self.requestHeadingRows(in: layout.body.rows)
        - Self.requestDetailRows(in: layout.body.rows))
  }

  public static func requestHeadingRows(in rows: Int) -> Int { rows >= 5 ? 1 : 0 }

  /// How many rows under the log say all of the request under the cursor.
  public static func requestDetailRows(in rows: Int) -> Int {
    switch rows {
    case ..<8: 0
    case ..<16: 4
    default: 6
    }
  }

  mutating func performInRequests(_ action: Action) -> [Effect] {
    guard var page = requestPage else { return [] }
    let record = page.current(in: log)
    switch action {
    case .up, .down, .pageUp, .pageDown, .first, .last:
      page.perform(action, log: log, height: requestRows)
      requestPage = page
    case .open:
      if let record { show(.reader(Reader(.request(record)))) }
    case .copy:
      if let record { return copy(curl(record)) }
    case .json:
      if let record { showJSON(of: record) }
    case .close:
      closeOverlay()
    case .cancelOrBack:
      if page.filter == nil { closeOverlay() } else { filter("") }
    default: break
    }
    return []
  }

  func curl(_ record: RequestRecord) -> CopyItem {
    CopyItem(
      "curl", CommandLines.curl(record.target, of: destination, betas: record.flags),
      isFromService: false)
  }

  mutating func showJSON(of record: RequestRecord) {
    let when = ClockTime.seconds(record.startedAt, offset: offset)
    showJSON(
      record.body, title: "answer to the request of " + when, dropped: record.size > 0)
  }
}
