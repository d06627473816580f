import TerminalModel

/// One line of text being typed, with the keys that Emacs and every shell have.
public struct LineEditor: Sendable, Equatable {
  /// The most characters a line holds; what goes beyond is dropped, and `isFull` says so.
  public static let limit = 1 << 18

  public private(set) var characters: [Character] = []
  /// Where the next character goes, 0 ... `characters.count`.
  public private(set) var position = 0
  /// Whether something did not fit.
  public private(set) var isFull = false

  private var killed: [Character] = []
  private var history: [String] = []
  /// Where in the history one is; nil on the line being typed, which `draft` keeps meanwhile.
  private var place: Int?
  private var draft: [Character] = []

  public init() {}

  public var text: String { text(characters.indices) }

  /// A part of the line.
  func text(_ places: Range<Int>) -> String {
    characters[places].reduce(into: "") { $0.append($1) }
  }

  public var isEmpty: Bool { characters.isEmpty }

  /// Replaces the line; the cursor goes behind it.
  public mutating func set(_ text: String) {
    characters = []
    position = 0
    insert(text)
  }

  /// Enters text at the cursor. Line breaks count as spaces, and those around it are dropped.
  public mutating func insert(_ text: String) {
    var entered = Array(text)
    while entered.last?.isNewline == true { entered.removeLast() }
    while entered.first?.isNewline == true { entered.removeFirst() }
    for index in entered.indices where entered[index].isNewline { entered[index] = " " }
    type(entered)
  }

  /// Enters characters as they are at the cursor.
  public mutating func type(_ entered: [Character]) {
    let room = Self.limit - characters.count
    isFull = entered.count > room
    let fitting = entered.prefix(max(0, room))
    characters.insert(contentsOf: fitting, at: position)
    position += fitting.count
  }

  /// Remembers the line and empties it.
  public mutating func submit() {
    let line = text
    if !line.isEmpty && history.last != line { history.append(line) }
    if history.count > 100 { history.removeFirst() }
    (characters, position, place, isFull) = ([], 0, nil, false)
  }

  public mutating func perform(_ edit: LineEdit) {
    switch edit {
    case .left: position = max(0, position - 1)
    case .right: position = min(characters.count, position + 1)
    case .wordLeft: position = wordStart
    case .wordRight: position = wordEnd
    case .lineStart: position = 0
    case .lineEnd: position = characters.count
    case .deleteBackward: remove(max(0, position - 1)..<position)
    case .deleteForward: remove(position..<min(characters.count, position + 1))
    case .killToEnd: kill(position..<characters.count)
    case .killToStart: kill(0..<position)
    case .killWordBackward: kill(wordStart..<position)
    case .killWordForward: kill(position..<wordEnd)
    case .yank: insert(String(killed))
    case .transpose: transpose()
    case .older: recall(by: -1)
    case .newer: recall(by: 1)
    }
  }

  private mutating func remove(_ range: Range<Int>) {
    characters.removeSubrange(range)
    position = range.lowerBound
    isFull = false
  }

  private mutating func kill(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    killed = Array(characters[range])
    remove(range)
  }

  /// Exchanges the two characters around the cursor; at the end of the line the two before it.
  private mutating func transpose() {
    guard position > 0, characters.count > 1 else { return }
    let right = min(position, characters.count - 1)
    characters.swapAt(right - 1, right)
    position = right + 1
  }

  private mutating func recall(by step: Int) {
    let target = (place ?? history.count) + step
    guard target >= 0, target <= history.count else { return }
    if place == nil { draft = characters }
    place = target == history.count ? nil : target
    characters = place.map { Array(history[$0]) } ?? draft
    position = characters.count
  }

  private var wordStart: Int {
    var index = position
    while index > 0, !characters[index - 1].isWordPart { index -= 1 }
    while index > 0, characters[index - 1].isWordPart { index -= 1 }
    return index
  }

  private var wordEnd: Int {
    var index = position
    while index < characters.count, !characters[index].isWordPart { index += 1 }
    while index < characters.count, characters[index].isWordPart { index += 1 }
    return index
  }
}

/// What a key does to a line of text.
public enum LineEdit: Sendable, Hashable, CaseIterable {
  case left, right, wordLeft, wordRight, lineStart, lineEnd
  case deleteBackward, deleteForward
  case killToEnd, killToStart, killWordBackward, killWordForward, yank
  case transpose, older, newer
}

extension Character {
  fileprivate var isWordPart: Bool { isLetter || isNumber }
}
