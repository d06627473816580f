import Presentation
import SessionModels

/// The resources of an open session, in list order, with the cursor among them.
public struct ResourceList: Sendable, Equatable {
  public struct Row: Sendable, Equatable {
    public let identity: ResourceIdentity
    public let resource: SessionResource
  }

  /// How far the list is read.
  public enum Phase: Sendable, Equatable {
    /// Pages are still arriving; nothing was whole before.
    case loading
    /// Every page was read.
    case complete
    /// The last reading failed. Rows may be from before, or only the first pages.
    case failed(APIError)
    /// A person stopped the reading.
    case cancelled
  }

  /// What a reading of the list cost.
  public struct Reading: Sendable, Equatable {
    public var receivedAt: Instant
    public var duration: Duration
    public var requestID: String?
  }

  /// Where the cursor stays while rows arrive.
  private enum Anchor: Sendable, Equatable {
    case top
    case bottom
    case resource
  }

  /// Every row.
  public private(set) var all: [Row] = []
  /// The rows that the filter leaves.
  public private(set) var rows: [Row] = []
  public private(set) var filter: ResourceFilter?
  public private(set) var cursor = ListCursor()
  public private(set) var phase = Phase.loading
  /// The last reading that was whole, or the pages read so far.
  public private(set) var reading: Reading?
  /// Whether the rows are all there are.
  public private(set) var isComplete = false

  /// What checks found so far.
  private var checks = Checks()
  /// What there is to act on, row by row: worked out when an answer arrives, not when a row is drawn.
  private var notes: [ResourceIdentity: RowNote] = [:]

  private var anchor = Anchor.top
  /// What a new reading has brought so far, in the service's order.
  private var incoming: [SessionResource] = []
  private var incomingReading: Reading?

  init() {}

  /// The row under the cursor.
  public var current: Row? { rows.indices.contains(cursor.index) ? rows[cursor.index] : nil }

  /// What a row says.
  ///
  /// - Parameter index: its place among the rows that are seen.
  func line(_ index: Int) -> ResourceRow { line(of: rows[index]) }

  private func line(of row: Row) -> ResourceRow {
    ResourceRow(row.resource, checks: checks, note: notes[row.identity])
  }

  /// How many resources there are with something wrong, kind by kind.
  var wrongCounts: [(note: RowNote, count: Int)] {
    RowNote.wrong.compactMap { note in
      let count = notes.values.count { $0 == note }
      return count > 0 ? (note, count) : nil
    }
  }

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

  /// Moves to the next row with something wrong, going round at the end.
  ///
  /// - Returns: whether there is one.
  mutating func moveToNextWrong() -> Bool {
    let order =
      Array(rows.indices.dropFirst(cursor.index + 1)) + rows.indices.prefix(cursor.index + 1)
    guard let next = order.first(where: { notes[rows[$0].identity]?.isWrong == true }) else {
      return false
    }
    anchor = .resource
    cursor.move(to: next, count: rows.count)
    return true
  }

  /// Keeps the cursor in sight in a window of another height.
  mutating func settle(height: Int) { cursor.settle(height: height, count: rows.count) }

  /// Narrows the rows. The cursor stays with its resource; where that is hidden, it goes to the next that is not.
  mutating func setFilter(_ filter: ResourceFilter?) {
    guard filter != self.filter else { return }
    self.filter = filter
    narrow()
  }

  /// Takes what checks found, which may show other rows.
  ///
  /// - Parameter question: the question that was answered: only rows that it concerns are looked at.
  mutating func know(_ checks: Checks, after question: CheckQuestion, now: Instant) {
    self.checks = checks
    note(all.filter { question.concerns($0.resource) }, now: now)
    if filter != nil { narrow() }
  }

  private mutating func note(_ rows: [Row], now: Instant) {
    let complete = isComplete ? all.map(\.resource) : nil
    for row in rows {
      notes[row.identity] = RowNote(of: row.resource, among: complete, checks: checks, now: now)
    }
  }

  private mutating func narrow() {
    let current = current?.identity
    let place = all.firstIndex { $0.identity == current } ?? 0
    rows = filtered(all)
    let shown = Set(rows.map(\.identity))
    let next = all[min(place, all.count)...].first { shown.contains($0.identity) }?.identity
    let index = rows.firstIndex { $0.identity == next } ?? rows.count - 1
    cursor.move(to: index, count: rows.count)
  }

  private func filtered(_ rows: [Row]) -> [Row] {
    guard let filter else { return rows }
    return rows.filter { filter.holds(for: $0.resource, shownAs: line(of: $0)) }
  }

  // MARK: Reading

  mutating func begin() {
    incoming = []
    incomingReading = nil
    if !isComplete { phase = .loading }
  }

  /// Takes one page. The first reading is shown as it arrives; a later one replaces the rows when it is whole.
  mutating func take(_ page: Answer<ResourcePage>) {
    incoming += page.value.resources
    let before = incomingReading?.duration ?? .zero
    incomingReading = Reading(
      receivedAt: page.receivedAt, duration: before + page.duration, requestID: page.requestID)
    guard !isComplete else { return }
    _ = show(incoming, now: page.receivedAt)
    reading = incomingReading
  }

  /// The reading ended well.
  ///
  /// - Returns: the rows that are there no more.
  mutating func finish(now: Instant) -> [Row] {
    let gone = isComplete ? show(incoming, now: now) : []
    isComplete = true
    anchor = .resource
    phase = .complete
    reading = incomingReading ?? reading
    incoming = []
    return gone
  }

  mutating func fail(_ error: APIError) {
    phase = error.kind == .cancelled ? .cancelled : .failed(error)
    incoming = []
  }

  mutating func cancel() {
    phase = .cancelled
    incoming = []
  }

  private mutating func show(_ resources: [SessionResource], now: Instant) -> [Row] {
    let before = all
    let current = current?.identity
    all = resources.enumerated()
      .map { Row(identity: $1.identity(place: $0), resource: $1) }
      .sorted { SessionResource.inListOrder($0.resource, $1.resource) }
    notes = [:]
    note(all, now: now)
    rows = filtered(all)
    cursor.move(to: place(of: current), count: rows.count)
    let there = Set(all.map(\.identity))
    return before.filter { !there.contains($0.identity) }
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
