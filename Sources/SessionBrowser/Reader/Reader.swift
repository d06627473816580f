import DisplayText
import Presentation
import SessionModels

/// A text that lies over the screen and is read to its end.
public struct Reader: Sendable, Equatable {
  public enum Topic: Sendable, Equatable {
    /// The keys of a view.
    case help(View)
    /// Why a request failed.
    case failure(APIError)
    /// A request of this run.
    case request(RequestRecord)
    /// A long text of the service, by what it is.
    case value(title: SafeText, text: String)
    /// The mounts as a tree of paths, a line each.
    case tree([SafeText])
    /// What the agent is told of the mounts.
    case briefing([FieldGroup])
    /// What is asked for when it is opened.
    case lookup(LookupText)
  }

  public internal(set) var topic: Topic
  public private(set) var scroll = ScrollPosition()
  /// The line that a search went to; nil after any other move.
  public private(set) var found: Int?

  init(_ topic: Topic) { self.topic = topic }

  /// Where keys go while it is open.
  var view: View {
    switch topic {
    case .help: .help
    case .failure: .explanation
    case .request: .request
    case .value: .value
    case .tree: .tree
    case .briefing: .briefing
    case .lookup(let text): text.view
    }
  }

  /// What a copy of the whole is.
  public var copyItem: CopyItem? {
    switch topic {
    case .help, .request: nil
    case .lookup(let text): text.copyItem
    case .failure(let error): Self.copyItem(explaining: error)
    case .value(let title, let text): CopyItem(title, text)
    case .tree(let lines): CopyItem("tree", Self.text(lines.map(\.plain)), isFromService: false)
    case .briefing(let groups):
      CopyItem("briefing", Self.text(FieldText.lines(of: groups)), isFromService: false)
    }
  }

  /// The text in lines of a width.
  ///
  /// - Parameter offset: the local zone, in seconds east of UTC.
  func lines(width: Int, offset: Int) -> [TextLine] {
    switch topic {
    case .help(let view): HelpText.lines(of: view, width: width)
    case .lookup(let text): text.lines(width: width, offset: offset)
    case .failure(let error):
      FieldLayout.page(of: ErrorFacts(error, offset: offset).groups, width: width).lines
    case .request(let record): RequestText.lines(of: record, width: width, offset: offset)
    case .value(let title, let text): ValueText.lines(title: title, text: text, width: width)
    case .tree(let lines):
      lines.map { TextLine($0.clipped(to: max(1, width - 2)), .plain, column: min(1, width - 1)) }
    case .briefing(let groups): FieldLayout.page(of: groups, width: width).lines
    }
  }

  mutating func perform(_ action: Action, count: Int, height: Int) {
    found = nil
    scroll.move(by: action.distance(height: height, count: count), count: count, height: height)
  }

  /// Scrolls to the next match.
  mutating func search(
    _ matcher: TextMatcher, _ step: SearchStep, lines: [TextLine], height: Int
  ) -> SearchResult? {
    let places = TextSearch.matches(of: matcher, in: lines)
    let start = scroll.settled(count: lines.count, height: height)
    let from = found ?? (step == .next ? start - 1 : start)
    guard let target = step.target(in: places, from: from) else { return nil }
    let line = places[target.index]
    found = line
    let distance = line < start ? line - start : max(0, line - (start + max(1, height) - 1))
    scroll.move(by: start - scroll.offset + distance, count: lines.count, height: height)
    return (target.index + 1, places.count, target.wentRound)
  }

  /// An explanation as plain text: what is on the screen, and no secret.
  static func copyItem(explaining error: APIError) -> CopyItem {
    // Clock times of a copy that may go anywhere are UTC.
    let text = text(FieldText.lines(of: ErrorFacts(error, offset: 0).groups))
    return CopyItem("explanation", text, isFromService: false)
  }

  static func text(_ lines: [String]) -> String { lines.joined(separator: "\n") + "\n" }
}

/// A long text with its name over it.
private enum ValueText {
  static func lines(title: SafeText, text: String, width: Int) -> [TextLine] {
    var lines = [TextLine(title.clipped(to: max(1, width - 2)), .title, column: 1)]
    for paragraph in SafeText.lines(of: text) {
      lines += TextLine.paragraph(
        paragraph, atSpaces: true, width: width - 2, style: .plain, column: min(1, width - 1))
    }
    return lines
  }
}
