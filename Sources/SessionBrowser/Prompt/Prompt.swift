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

  /// A row to choose.
  public enum Row: Sendable, Hashable {
    case choice(Choice)
    case recent(RecentSession)

    public var id: String {
      switch self {
      case .choice(let choice): choice.id
      case .recent(let recent): recent.id
      }
    }

    fileprivate var texts: [String] {
      switch self {
      case .choice(let choice): [choice.id, choice.title]
      case .recent(let recent): [recent.id, recent.title ?? "", recent.status ?? ""]
      }
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

  public var editor = LineEditor() {
    didSet { if editor.characters != oldValue.characters { readInput() } }
  }
  /// What is typed says this; read once an edit, however often it is shown.
  public private(set) var reading = Reading.nothing
  /// The rows that what is typed leaves.
  public private(set) var rows: [Row] = []
  public private(set) var cursor = ListCursor()
  /// Whether a row was chosen since the last edit, so that Enter opens it rather than what is typed.
  public private(set) var isRowChosen = false

  private let choices: [Choice]
  private var recents: [RecentSession]

  init(choices: [Choice], recents: [RecentSession]) {
    self.choices = choices
    self.recents = recents
    findRows()
  }

  /// How many rows there are without a filter.
  public var rowCount: Int { choices.count + recents.count }

  /// The row that Enter opens; nil where it opens what is typed, or where there is none.
  public var chosen: Row? { editor.isEmpty || isRowChosen ? rows[safe: cursor.index] : nil }

  mutating func choose(by distance: Int) {
    // From what is typed the first step goes to the first row.
    let step = chosen == nil ? 0 : distance
    isRowChosen = !rows.isEmpty
    cursor.move(by: step, count: rows.count)
  }

  mutating func settle(height: Int) { cursor.settle(height: height, count: rows.count) }

  /// Puts a session on top of the recent ones.
  mutating func remember(_ recent: RecentSession) {
    recents.removeAll { $0.isSame(as: recent) }
    recents.insert(recent, at: 0)
    findRows()
  }

  mutating func forget(_ recent: RecentSession) {
    recents.removeAll { $0.isSame(as: recent) }
    findRows()
    cursor.move(by: 0, count: rows.count)
  }

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
  }

  private mutating func findRows() {
    rows = choices.map(Row.choice) + recents.map(Row.recent)
    guard reading != .nothing else { return }
    guard let filter = WordFilter(wantedText) else {
      rows = []
      return
    }
    rows = rows.filter { filter.holds(for: $0.texts) }
  }

  /// The words that rows are looked through for: of a text that holds an id, the id.
  private var wantedText: String {
    if case .understood(let reference) = reading, !reference.remarks.contains(.unknownBeginning) {
      return reference.sessionID
    }
    return editor.characters.count <= Self.filterLimit ? editor.text : ""
  }
}
