import DisplayText
import Presentation
import SessionModels

/// The first screen: where a session's id is typed, pasted or chosen.
public struct Prompt: Sendable, Equatable {
  /// A session that is always offered: the environment's, or a sample.
  public struct Choice: Sendable, Hashable {
    public let id: String
    /// What is said of it, beside the id.
    public let title: String
    /// Where the row is from, or what is in it.
    public let note: String

    public init(id: String, title: String, note: String) {
      self.id = id
      self.title = title
      self.note = note
    }
  }

  /// What the input says as it stands.
  public enum Reading: Sendable, Equatable {
    case nothing
    case understood(SessionReference)
    case refused(IDRefusal)
  }

  /// The longest input that rows are looked through for.
  private static let filterLimit = 256
  /// How many recent sessions stand before the newest ones of the service while nothing is typed.
  private static let recentLimit = 5

  public var editor = LineEditor() {
    didSet { if editor.characters != oldValue.characters { readInput() } }
  }
  /// What is typed says this; read once an edit, however often it is shown.
  public private(set) var reading = Reading.nothing
  /// The rows that what is typed leaves, with the headings between them.
  public private(set) var lines: [PromptLine] = []
  public private(set) var cursor = ListCursor()
  /// Whether a row was chosen since the last edit, so that Enter opens it rather than what is typed.
  public private(set) var isRowChosen = false
  /// The newest sessions of the service.
  public private(set) var listed = SessionReading()
  /// Whether the newest sessions are listed.
  let listsSessions: Bool

  private let choices: [Choice]
  private var recents: [RecentSession]

  init(choices: [Choice], recents: [RecentSession], listsSessions: Bool = false) {
    self.choices = choices
    self.recents = recents
    self.listsSessions = listsSessions
    findRows()
  }

  /// How many rows of a group there are without a filter.
  func count(of group: PromptGroup) -> Int {
    group == .sessions ? listed.sessions.count : choices.count + recents.count
  }

  /// The row under the cursor.
  private var current: PromptRow? { lines[safe: cursor.index]?.row }

  /// The rows that what is typed leaves.
  public var rows: [PromptRow] { lines.compactMap(\.row) }

  /// The row that Enter opens; nil where it opens what is typed, or where there is none.
  public var chosen: PromptRow? { editor.isEmpty || isRowChosen ? current : nil }

  mutating func choose(by distance: Int) {
    // From what is typed the first step goes to the first row.
    let step = chosen == nil ? 0 : distance
    isRowChosen = !rows.isEmpty
    var place = cursor.index + step
    while lines.indices.contains(place), lines[place].row == nil { place += step < 0 ? -1 : 1 }
    if lines.indices.contains(place) { cursor.move(to: place, count: lines.count) }
  }

  mutating func settle(height: Int) { cursor.settle(height: height, count: lines.count) }

  /// Puts a session on top of the recent ones.
  mutating func remember(_ recent: RecentSession) {
    recents.removeAll { $0.isSame(as: recent) }
    recents.insert(recent, at: 0)
    findRows()
  }

  mutating func forget(_ recent: RecentSession) {
    recents.removeAll { $0.isSame(as: recent) }
    findRows()
    moveToRow(at: cursor.index)
  }

  // MARK: The newest sessions

  /// Whether the newest sessions are still to be asked for.
  var wantsSessions: Bool { listsSessions && listed.pageCount == 0 && listed.pages.end == .next }

  /// The token of the answer that it waits for.
  var awaited: Set<Token> { Set([listed.pages.awaited].compactMap(\.self)) }

  mutating func askForSessions(at now: Instant, _ ask: (Lookup) -> Token) {
    listed.askNext(at: now, ask)
    findRows()
  }

  /// Takes the newest sessions. The cursor stays with its row: they stand behind the others.
  mutating func take(_ answer: Result<LookupAnswer, APIError>, at moment: Instant) {
    listed.take(answer, at: moment)
    let current = current
    findRows()
    let place = current.flatMap { row in lines.firstIndex { $0.row == row } }
    moveToRow(at: place ?? 0)
  }

  mutating func readAgain() {
    listed = SessionReading()
    findRows()
    moveToRow(at: 0)
  }

  // MARK: What is typed

  private mutating func readInput() {
    let text = editor.text
    isRowChosen = false
    if text.allSatisfy(\.isWhitespace) {
      reading = .nothing
    } else {
      do throws(IDRefusal) { reading = .understood(try SessionReference(reading: text)) } catch {
        reading = .refused(error)
      }
    }
    findRows()
    cursor.restart()
    moveToRow(at: 0)
  }

  /// Goes to the first row at a place or behind it, else to the last.
  private mutating func moveToRow(at place: Int) {
    let index =
      lines.indices.dropFirst(place).first { lines[$0].row != nil }
      ?? lines.lastIndex { $0.row != nil }
    cursor.move(to: index ?? 0, count: lines.count)
  }

  /// The environment's session or the samples, then the sessions that were opened before.
  var offered: [PromptRow] { choices.map(PromptRow.choice) + recents.map(PromptRow.recent) }

  private mutating func findRows() {
    let mayCut = listsSessions && reading == .nothing
    let offered = mayCut ? Array(offered.prefix(choices.count + Self.recentLimit)) : offered
    let newest = listed.sessions.filter { $0.problem == nil }.map(PromptRow.session)
    lines = filtered(offered).map(PromptLine.row)
    guard listsSessions else { return }
    if count(of: .offered) > 0 { lines.append(.heading(.sessions)) }
    lines += filtered(newest).map(PromptLine.row)
  }

  private func filtered(_ rows: [PromptRow]) -> [PromptRow] {
    guard reading != .nothing else { return rows }
    guard let filter = WordFilter(wantedText) else { return [] }
    return rows.filter { filter.holds(for: $0.texts) }
  }

  /// The words that rows are looked through for: of a text that holds an id, the id.
  private var wantedText: String {
    if case .understood(let reference) = reading, !reference.remarks.contains(.unknownBeginning) {
      return reference.sessionID
    }
    return editor.characters.count <= Self.filterLimit ? editor.text : ""
  }
}
