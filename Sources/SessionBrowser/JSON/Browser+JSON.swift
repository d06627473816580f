import DisplayText
import ExactJSON
import Presentation
import SessionModels

/// The JSON view.
extension Browser {
  /// Opens the answer that the detail shows: the retrieve's own, or the list's element; where it shows none, the session's.
  mutating func showJSON() {
    guard let shown = session?.shown else {
      if let answered = session?.answered {
        show(JSONPage(answered.json, title: "answer to the session"))
      } else {
        notice = Notice("there is no answer to show yet")
      }
      return
    }
    let moment = shown.answer?.receivedAt ?? session?.list.reading?.receivedAt
    let source: SafeText = shown.answer == nil ? "element of the list" : "answer to the retrieve"
    let when = moment.map { "  fetched " + ClockTime.seconds($0, offset: offset) } ?? ""
    show(JSONPage(shown.resource.json, title: source + when))
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
      show(JSONPage(try JSONDocument(body).root, title: title))
    } catch {
      notice = Notice("the body is not JSON: " + SafeText(error.description), .caution)
    }
  }
}
