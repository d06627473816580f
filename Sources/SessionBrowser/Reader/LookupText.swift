import DisplayText
import ExactJSON
import Presentation
import SessionModels
import TerminalModel

/// A text that is asked for when it is opened.
public struct LookupText: Sendable, Equatable {
  public enum State: Sendable, Equatable {
    case asking(Token)
    case found(Content, at: Instant)
    case failed(APIError)
  }

  public enum Content: Sendable, Equatable {
    case memory(Memory)
    case change(ChangeWords)
    /// A call and what answers it.
    case call([JSONValue])
  }

  let lookup: Lookup
  /// What it is about.
  public let title: SafeText
  /// Whether a call is shown as JSON.
  let showsJSON: Bool
  public internal(set) var state: State

  /// The token of the answer that is waited for.
  var awaited: Token? { if case .asking(let token) = state { token } else { nil } }

  /// When it was answered.
  var askedAt: Instant? { if case .found(_, let moment) = state { moment } else { nil } }

  /// Where keys go while it is open.
  var view: View {
    switch lookup {
    case .change: .change
    case .call: .call
    default: .memory
    }
  }

  /// What a copy of the whole is.
  var copyItem: CopyItem? {
    switch state {
    case .asking: nil
    case .failed(let error): ReaderTopic.copyItem(explaining: error)
    case .found(.memory(let memory), _): memory.content.map { CopyItem("text", $0) }
    case .found(.change(let words), _): words.text.map { CopyItem("text", $0) }
    case .found(.call(let events), _): CopyItem("text", text(of: events))
    }
  }

  /// Takes the answer that is waited for; a page of a list is none.
  mutating func take(_ answer: Result<LookupAnswer, APIError>, _ browser: Browser) {
    let now = browser.now
    switch answer {
    case .failure(let error): state = .failed(error)
    case .success(.memory(let memory)): state = .found(.memory(memory), at: now)
    case .success(.call(let events)): state = .found(.call(events), at: now)
    case .success(.change(let change)): state = .found(.change(ChangeWords(change)), at: now)
    case .success: break
    }
  }

  func parts(width: Int, offset: Int) -> [TextPart] {
    switch state {
    case .asking:
      return [.lines([TextLine("asking for " + title, .faint, column: min(1, width - 1))])]
    case .failed(let error):
      let groups = ErrorFacts(error, offset: offset).groups
      return [.lines(FieldLayout.page(of: groups, width: width).lines)]
    case .found(let content, _): return parts(of: content, width: width)
    }
  }

  private func text(of events: [JSONValue]) -> String {
    showsJSON ? CallText.json(of: events).text(.pretty) + "\n" : CallText.text(of: events)
  }

  /// The call as JSON, once it is there.
  var json: JSONValue? {
    guard case .found(.call(let events), _) = state, !events.isEmpty else { return nil }
    return try? JSONDocument(parsing: CallText.json(of: events).text(.compact)).root
  }

  private func parts(of content: Content, width: Int) -> [TextPart] {
    let column = min(1, width - 1)
    func wrapped(_ text: SafeText, _ style: Style) -> [TextLine] {
      TextLine.paragraph(
        text, atSpaces: true, width: max(1, width - 2), style: style, column: column)
    }
    switch content {
    case .memory(let memory):
      let head = wrapped(MemoryRow.facts(of: memory), .faint)
      guard let text = memory.content else {
        return [.lines(head + wrapped("The service sent no text.", .caution))]
      }
      return [.lines(head + [TextLine()])] + TextPart.text(text)
    case .call(let events):
      guard !events.isEmpty else {
        let words: SafeText =
          "The page that had this call has it no more: r in the list of calls reads again."
        return [.lines(wrapped(words, .caution))]
      }
      return TextPart.text(text(of: events))
    case .change(let words):
      let head =
        wrapped(words.title, .faint)
        + words.remarks.flatMap { wrapped($0, .caution) } + [TextLine()]
      return [.lines(head)] + TextPart.comparison(words.comparison.lines)
    }
  }
}
