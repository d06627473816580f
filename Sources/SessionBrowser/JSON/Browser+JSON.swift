import DisplayText
import ExactJSON
import Presentation
import SessionModels

/// The JSON view.
extension Browser {
  /// The JSON that lies on top, while some does.
  public internal(set) var jsonPage: JSONPage? {
    get { if case .json(let page) = overlays.last { page } else { nil } }
    set { if let newValue, jsonPage != nil { show(.json(newValue), replacing: true) } }
  }

  /// How many lines of JSON are seen: all but the title.
  public var jsonRows: Int {
    max(1, layout.body.rows - Self.jsonTitleRows(in: layout.body.rows))
  }

  public static func jsonTitleRows(in rows: Int) -> Int { rows >= 3 ? 1 : 0 }

  /// Opens the answer that the detail shows: the retrieve's own, or the list's element; where it shows none, the session's.
  mutating func showJSON() {
    guard let shown = session?.shown else {
      if let answered = session?.answered {
        show(.json(JSONPage(answered.json, title: "answer to the session")))
      } else {
        notice = Notice("there is no answer to show yet")
      }
      return
    }
    let moment = shown.answer?.receivedAt ?? session?.list.reading?.receivedAt
    let source: SafeText = shown.answer == nil ? "element of the list" : "answer to the retrieve"
    let when = moment.map { "  fetched " + ClockTime.seconds($0, offset: offset) } ?? ""
    show(.json(JSONPage(shown.resource.json, title: source + when)))
  }

  /// Opens a body that may be JSON.
  ///
  /// - Parameter dropped: whether there was a body, should none be there now.
  mutating func showJSON(_ body: [UInt8], title: SafeText, dropped: Bool) {
    guard !body.isEmpty else {
      notice = Notice(dropped ? "the body is no longer kept" : "there is no body")
      return
    }
    do throws(JSONSyntaxError) {
      show(.json(JSONPage(try JSONDocument(body).root, title: title)))
    } catch {
      notice = Notice("the body is not JSON: " + SafeText(error.description), .caution)
    }
  }

  mutating func performInJSON(_ action: Action) -> [Effect] {
    guard var page = jsonPage else { return [] }
    switch action {
    case .copy: return copy(Self.item(of: page.current.value))
    case .copyPath: return copy(CopyItem("path", page.path))
    case .close: closeOverlay()
    case .open:
      if page.current.value.kind == .string {
        let text = page.current.value.string ?? ""
        show(.reader(Reader(.value(title: SafeText(page.path), text: text))))
      } else {
        page.perform(.toggle, height: jsonRows)
        jsonPage = page
      }
    default:
      page.perform(action, height: jsonRows)
      jsonPage = page
    }
    return []
  }

  mutating func searchJSON(_ matcher: TextMatcher, _ step: SearchStep) -> SearchResult? {
    guard var page = jsonPage else { return nil }
    let result = page.search(matcher, step, height: jsonRows)
    jsonPage = page
    return result
  }

  /// A string's own text; anything else as JSON.
  private static func item(of value: JSONValue) -> CopyItem {
    if let text = value.string { return CopyItem("text", text) }
    return CopyItem("JSON", value.text(.pretty), isFromService: false)
  }
}
