import DisplayText
import Presentation
import SessionModels

/// The resources of an open session, in list order, with the cursor among them.
public struct ResourceList: Sendable, Equatable {
  private var held = SortedRows()
  /// Finds the rows that remarks on one may speak of.
  private(set) var surroundings = RowSurroundings()
  /// What the filter leaves, where there is one.
  private var filtered: FilteredRows?

  /// Every row.
  public var all: [Row] { held.rows }
  /// The rows that the filter leaves.
  public var rows: SeenRows { SeenRows(all, at: filtered?.places) }
  public var filter: ResourceFilter? { filtered?.filter }
  public private(set) var cursor = ListCursor()
  public private(set) var phase = Phase.loading
  /// The last reading that was whole, or the pages read so far.
  public private(set) var reading: Reading?
  /// Whether the rows are all there are.
  public private(set) var isComplete = false
  /// What is said of a list of which not all is here, because it or a page is too long; nil where it is not.
  public private(set) var limitWords: SafeText?

  /// Whether nothing more of the list is read.
  var isReadToItsEnd: Bool { isComplete || limitWords != nil }

  /// What checks found so far.
  private var checks = Checks()
  private var notes = RowNotes()
  /// What the agent's calls say, by mount path.
  private var callNotes: [String: RowNote] = [:]
  /// What the last reading changed; nil where there is nothing to compare it with.
  private(set) var changes: ReadingChanges?
  /// What the filter compares.
  private var texts = RowTexts()

  private var anchor = Anchor.top
  private let limits: ListLimits
  private var incoming = Incoming()

  public init(limits: ListLimits = .standard) { self.limits = limits }

  /// The row under the cursor.
  public var current: Row? { rows.indices.contains(cursor.index) ? rows[cursor.index] : nil }

  /// What a row says.
  ///
  /// - Parameter index: its place among the rows that are seen.
  func line(_ index: Int) -> ResourceRow { line(of: rows[index]) }

  private func line(of row: Row) -> ResourceRow {
    ResourceRow(row.resource, checks: checks, note: note(of: row) ?? changes?.note(of: row))
  }

  /// What checks and calls say of a row.
  private func note(of row: Row) -> RowNote? {
    notes[row] ?? row.path.flatMap { callNotes[$0] }
  }

  /// Takes what the agent's calls tell; nil where it is not known any more.
  mutating func know(_ calls: CallReading?) {
    let notes = zip(calls?.mounts.paths ?? [], calls?.facts ?? []).compactMap { path, facts in
      RowNote(facts).map { (path, $0) }
    }
    let known = Dictionary(notes) { $1 }
    guard known != callNotes else { return }
    callNotes = known
    note(all, now: reading?.receivedAt ?? Instant(seconds: 0))
    filterAgain(all)
  }

  /// How many resources there are with something wrong, kind by kind.
  var wrongCounts: [(note: RowNote, count: Int)] { notes.wrongCounts }

  // MARK: Moving

  mutating func perform(_ action: Action) {
    anchor =
      switch action {
      case .first: .top
      case .last: .bottom
      default: .resource
      }
    cursor.perform(action, count: rows.count)
  }

  /// Moves to the first row that a condition holds for.
  ///
  /// - Returns: whether there is one.
  mutating func move(where condition: (SessionResource) -> Bool) -> Bool {
    guard let index = rows.firstIndex(where: { condition($0.resource) }) else { return false }
    anchor = .resource
    cursor.move(to: index, count: rows.count)
    return true
  }

  /// Moves to the next row with something wrong, starting over at the end.
  ///
  /// - Returns: whether there is one.
  mutating func moveToNextWrong() -> Bool {
    guard let next = notes.nextWrong(in: rows, after: cursor.index) else { return false }
    anchor = .resource
    cursor.move(to: next, count: rows.count)
    return true
  }

  /// Keeps the cursor in sight in a window of another height.
  mutating func settle(height: Int) { cursor.settle(height: height, count: rows.count) }

  /// Narrows the rows. The cursor stays with its resource; where that is hidden, it goes to the next that is not.
  mutating func setFilter(_ filter: ResourceFilter?) {
    guard filter != self.filter else { return }
    let place = cursorPlace
    filtered = filter.map { FilteredRows($0, after: filtered, of: all, texts) }
    moveCursor(toPlace: place)
  }

  /// Takes what checks found, which may show other rows.
  ///
  /// - Parameter question: the question that was answered: only rows that it concerns are looked at.
  mutating func know(_ checks: Checks, after question: CheckQuestion, now: Instant) {
    self.checks = checks
    let concerned = all.filter { question.concerns($0.resource) }
    note(concerned, now: now)
    filterAgain(concerned)
  }

  private mutating func note(_ rows: [Row], now: Instant) {
    notes.update(rows, among: complete, checks: checks, now: now)
    for row in rows {
      let note = note(of: row)
      let isNamed = row.resource.file.map { checks.file($0.fileID) != nil } ?? false
      let isChecked = isNamed || note != nil && note != .unreadable
      texts.know(row, shownAs: isChecked ? line(of: row) : nil)
    }
  }

  /// Lets the filter look at rows whose texts may have changed.
  private mutating func filterAgain(_ rows: [Row]) {
    guard filter != nil else { return }
    let place = cursorPlace
    filtered?.look(at: rows, among: held.rows, texts)
    moveCursor(toPlace: place)
  }

  /// Where the row under the cursor stands among all; nil where none is seen.
  private var cursorPlace: Int? { current.map { _ in rows.place(of: cursor.index) } }

  /// Moves to the row at a place among all; where that is hidden, to the next that is not.
  private mutating func moveCursor(toPlace place: Int?) {
    cursor.move(to: min(rows.index(from: place ?? 0), rows.count - 1), count: rows.count)
  }

  /// What matters of all resources for what is said of one: as many repositories as tell whether one is alone, where a
  /// failure names none. Nil while not all resources are read.
  var complete: [SessionResource]? {
    guard isComplete else { return nil }
    guard MountState.needsOthers(checks) else { return [] }
    let repositories = all.lazy.map(\.resource).filter { $0.repository != nil }
    return Array(repositories.prefix(2))
  }

  // MARK: Reading

  mutating func begin() {
    incoming = Incoming()
    if !isComplete {
      phase = .loading
    } else if let reading {
      incoming.comparison = ReadingComparison(all, receivedAt: reading.receivedAt)
    }
  }

  /// Takes one page. The first reading is shown as it arrives; a later one replaces the rows when it is whole.
  ///
  /// - Returns: whether more may come. Where not, what the list is longer than is in `limitWords`.
  mutating func take(_ page: Answer<ResourcePage>) -> Bool {
    let resources = page.value.resources.prefix(limits.resources - incoming.count)
    let arrived = resources.enumerated().map { Row($1, place: incoming.count + $0) }
    let rows = SortedRows(arrived)
    let isFirst = incoming.reading == nil
    let before = incoming.reading?.duration ?? .zero
    incoming.count += resources.count
    incoming.leftOut += page.value.leftOut
    incoming.bytes += page.body.count
    incoming.reading = Reading(
      receivedAt: page.receivedAt, duration: before + page.duration, requestID: page.requestID)
    if isComplete {
      incoming.rows.merge(rows)
      for row in arrived { incoming.texts.append(row.resource) }
      incoming.comparison?.take(rows.rows)
    } else {
      if isFirst { (notes, texts) = (RowNotes(), RowTexts()) }
      for row in arrived { texts.append(row.resource) }
      note(rows.rows, now: page.receivedAt)
      if isFirst { replace(with: rows) } else { add(rows) }
      reading = incoming.reading
      limitWords = nil
    }
    let hasMore = page.value.nextPage != nil || resources.count < page.value.resources.count
    guard hasMore, let words = limits.words(count: incoming.count, bytes: incoming.bytes) else {
      return true
    }
    end(short: words)
    return false
  }

  /// The reading ended well.
  ///
  /// - Returns: the rows that are there no more.
  mutating func finish() -> [Row] {
    if incoming.leftOut > 0 {
      end(short: ListWords.line(forLeftOut: incoming.leftOut))
      return []
    }
    let gone = incoming.comparison?.gone ?? []
    end()
    (isComplete, limitWords) = (true, nil)
    return gone
  }

  /// Ends a reading that did not bring all there is: of no row it can be said that it is gone, or what changed.
  private mutating func end(short words: SafeText) {
    end()
    changes = nil
    (isComplete, limitWords) = (false, words)
  }

  private mutating func end() {
    changes = incoming.comparison?.changes
    if isComplete {
      (notes, texts) = (RowNotes(), incoming.texts)
      note(incoming.rows.rows, now: incoming.reading?.receivedAt ?? Instant(seconds: 0))
      replace(with: incoming.rows)
    }
    texts.shrink()
    anchor = .resource
    phase = .complete
    reading = incoming.reading ?? reading
    incoming = Incoming()
  }

  mutating func fail(_ error: APIError) {
    phase = error.kind == .cancelled ? .cancelled : .failed(error)
    incoming = Incoming()
  }

  mutating func cancel() {
    phase = .cancelled
    incoming = Incoming()
  }

  private mutating func replace(with rows: SortedRows) {
    let current = current?.identity
    held = rows
    surroundings = RowSurroundings(rows.rows)
    filtered = filter.map { FilteredRows($0, after: nil, of: all, texts) }
    cursor.move(to: place(of: current), count: self.rows.count)
  }

  private mutating func add(_ more: SortedRows) {
    let place = held.merge(more, following: cursorPlace)
    surroundings.add(more.rows)
    filtered?.look(at: more.rows, among: held.rows, texts)
    let index =
      switch anchor {
      case .top: 0
      case .bottom: rows.count - 1
      case .resource: place.map { rows.index(from: $0) } ?? 0
      }
    cursor.move(to: index, count: rows.count)
  }

  /// Where the cursor goes: with its resource, and where that is gone to the one that took its place.
  private func place(of identity: ResourceIdentity?) -> Int {
    switch anchor {
    case .top: return 0
    case .bottom: return rows.count - 1
    case .resource:
      let same = rows.indices.filter { rows[$0].identity == identity }
      return same.min { abs($0 - cursor.index) < abs($1 - cursor.index) } ?? cursor.index
    }
  }
}
