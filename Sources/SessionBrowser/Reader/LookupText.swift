import DisplayText
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
    case outputs(OutputFacts)
    case memory(Memory)
    case change(ChangeWords)
  }

  let lookup: Lookup
  /// What it is about.
  public let title: SafeText
  public internal(set) var state: State

  /// The token of the answer that is waited for.
  var awaited: Token? { if case .asking(let token) = state { token } else { nil } }

  /// Where keys go while it is open.
  var view: View {
    switch lookup {
    case .memory: .memory
    case .change: .change
    case .outputs, .memories, .changes, .writers: .outputs
    }
  }

  /// What a copy of the whole is.
  var copyItem: CopyItem? {
    switch state {
    case .asking: nil
    case .failed(let error): ReaderTopic.copyItem(explaining: error)
    case .found(.outputs(let facts), _):
      CopyItem(
        "files",
        ReaderTopic.text(
          FieldText.lines(of: [FieldGroup(heading: facts.title, fields: facts.fields)])),
        isFromService: false)
    case .found(.memory(let memory), _): memory.content.map { CopyItem("text", $0) }
    case .found(.change(let words), _): words.text.map { CopyItem("text", $0) }
    }
  }

  /// Takes the answer that is waited for; a page of a list is none.
  mutating func take(_ answer: Result<LookupAnswer, APIError>, _ browser: Browser) {
    let now = browser.now
    switch answer {
    case .failure(let error): state = .failed(error)
    case .success(.outputs(let files)):
      let mounted = browser.session?.allMounted ?? []
      state = .found(.outputs(OutputFacts(files, mounted: mounted, now: now)), at: now)
    case .success(.memory(let memory)): state = .found(.memory(memory), at: now)
    case .success(.change(let change)): state = .found(.change(ChangeWords(change)), at: now)
    case .success(.memories), .success(.changes), .success(.writers): break
    }
  }

  func parts(width: Int, offset: Int) -> [TextPart] {
    switch state {
    case .asking:
      return [.lines([TextLine("asking for " + title, .faint, column: min(1, width - 1))])]
    case .failed(let error):
      let groups = ErrorFacts(error, offset: offset).groups
      return [.lines(FieldLayout.page(of: groups, width: width).lines)]
    case .found(let content, let moment):
      let asked = "asked " + ClockTime.seconds(moment, offset: offset)
      return parts(of: content, asked: asked, width: width)
    }
  }

  private func parts(of content: Content, asked: SafeText, width: Int) -> [TextPart] {
    let column = min(1, width - 1)
    func wrapped(_ text: SafeText, _ style: Style) -> [TextLine] {
      TextLine.paragraph(
        text, atSpaces: true, width: max(1, width - 2), style: style, column: column)
    }
    switch content {
    case .outputs(let facts):
      let group = FieldGroup(fields: facts.fields)
      return [
        .lines(
          wrapped(facts.title + " (" + asked + ")", .heading)
            + FieldLayout.page(of: [group], width: width).lines)
      ]
    case .memory(let memory):
      let head = wrapped(MemoryRow.line(.memory(memory)), .title) + wrapped(asked, .faint)
      guard let text = memory.content else {
        return [.lines(head + wrapped("The service sent no text.", .caution))]
      }
      return [.lines(head + [TextLine()])] + TextPart.text(text)
    case .change(let words):
      let head =
        wrapped(title, .title) + wrapped(words.title, .heading) + wrapped(asked, .faint)
        + words.remarks.flatMap { wrapped($0, .caution) } + [TextLine()]
      return [.lines(head)] + TextPart.comparison(words.comparison.lines)
    }
  }
}
