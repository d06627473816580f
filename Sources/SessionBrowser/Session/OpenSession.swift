import Presentation
import SessionModels

/// The session being looked at.
public struct OpenSession: Sendable, Equatable {
  /// What the detail pane shows.
  public enum Subject: Sendable, Hashable {
    /// The row under the list's cursor.
    case row
    /// The resource that was asked for by this id, whatever the list says.
    case asked(String)
  }

  /// The last answer to a retrieve, and how the last attempt failed.
  public struct Retrieved: Sendable, Equatable {
    public var answer: Answer<SessionResource>?
    public var failure: APIError?
    /// What came of comparing it with the answer before; nil where there was none.
    var compared: Compared?
  }

  /// What came of comparing an answer with the one before.
  enum Compared: Sendable, Equatable {
    case same
    case changed(from: Earlier)

    /// What it was, where it changed.
    var earlier: Earlier? {
      if case .changed(let earlier) = self { earlier } else { nil }
    }
  }

  /// A resource as an answer before had it.
  struct Earlier: Sendable, Equatable {
    let resource: SessionResource
    let receivedAt: Instant

    init(_ resource: SessionResource, at receivedAt: Instant) {
      (self.resource, self.receivedAt) = (resource, receivedAt)
    }
  }

  public let id: String
  /// What the session itself says; nil until it answered.
  public var facts: SessionFacts?
  /// The session's own answer, for what is kept of it.
  var answered: Session?
  /// Whether it was kept for later runs since the list was read.
  var isRemembered = false
  public var list = ResourceList()
  /// The flags that the list was read with; nil before.
  var readWith: [BetaFlag]?
  public var pane = Pane.list
  public var subject = Subject.row
  /// How many rows the list had when it was read to its end, which decides its height; nil before.
  private(set) var listRows: Int?
  /// Where one reads in the detail.
  public var cursor = FieldCursor()
  /// The detail as it was laid out last; nil before.
  var keptDetail: KeptDetail?
  /// What checks found so far.
  public private(set) var checks = Checks()
  /// What was read of the agent's calls; nil while nobody asked for them.
  public private(set) var calls: CallReading?
  /// What was checked since the list was read.
  var checked = CheckedResources()
  /// The resources that were asked for alone since the list was read, by the id asked for.
  public var retrieved: [String: Retrieved] = [:]

  init(id: String) { self.id = id }

  /// What the detail shows, and where it is from.
  public struct Shown: Sendable, Equatable {
    public let resource: SessionResource
    /// The id asked for, where the answer's own differs.
    public let askedID: String?
    /// The retrieve that answered; nil when it is the list's.
    public let answer: Answer<SessionResource>?
    /// How asking for it alone failed the last time.
    public let failure: APIError?
    /// What came of comparing it with the retrieve before; nil where there was none.
    var compared: Compared?
    /// What it was in the answer before; nil where it did not change.
    let earlier: Earlier?
  }

  /// The id that a retrieve of the detail's resource asks for; nil where there is none to ask by.
  public var retrievableID: String? {
    switch subject {
    case .asked(let id): id
    case .row: list.current?.resource.retrievableID
    }
  }

  /// The other resources that a note on the one that is shown may name.
  public var othersMounted: [SessionResource] {
    guard let row = list.current, subject == .row else { return [] }
    return list.surroundings.concerned(by: RemarkFilter(row.resource), among: list.all)
      .filter { $0.identity != row.identity }.map(\.resource)
  }

  /// Every resource of the list.
  public var allMounted: [SessionResource] { list.all.map(\.resource) }

  /// What matters of all resources for what is said of one; nil while not all of them are read.
  public var complete: [SessionResource]? { list.complete }

  /// Whether the resource that was asked for by its id is among some of the list's.
  func isFollowed(by resources: [SessionResource]) -> Bool {
    guard case .asked(let id) = subject else { return false }
    let answered = retrieved[id]?.answer?.value.id
    return resources.contains {
      $0.id == id || $0.memoryStoreID == id || answered != nil && $0.id == answered
    }
  }

  /// Decides the height of the list, once it is read to its end.
  mutating func takeListHeight() { listRows = list.all.count }

  /// Notes what a check found.
  mutating func take(_ result: CheckResult, for question: CheckQuestion, now: Instant) {
    checks.take(result, for: question, askedAt: now)
    list.know(checks, after: question, now: now)
  }

  /// Notes what the agent's calls tell.
  mutating func take(_ calls: CallReading) {
    self.calls = calls
    list.know(calls)
  }

  /// Drops what calls told: since then the agent may have made others.
  mutating func forgetCalls() {
    calls = nil
    list.know(nil)
  }

  /// The failure that concerns what is looked at.
  public var failure: APIError? { failure(of: shown) }

  private func failure(of shown: Shown?) -> APIError? {
    if let failure = shown?.failure { return failure }
    if case .asked(let id) = subject, let failure = retrieved[id]?.failure { return failure }
    if case .failed(let error) = list.phase { return error }
    return nil
  }

  /// Whether neither the list nor the detail has anything to show.
  var hasNothingToShow: Bool { list.all.isEmpty && shown == nil }

  /// Whether there is a failure to explain: a request's, or a mount's.
  var canExplain: Bool {
    let shown = shown
    return failure(of: shown) != nil || mountFailure(of: shown) != nil
      || checkFailure(of: shown) != nil
  }

  /// Why the check of what is looked at has no answer.
  var checkFailure: APIError? { checkFailure(of: shown) }

  private func checkFailure(of shown: Shown?) -> APIError? {
    shown.flatMap { CheckFacts.failure(of: $0.resource, checks: checks) }
  }

  /// How mounting the repository that is looked at failed.
  var mountFailure: MountFailure? { mountFailure(of: shown) }

  private func mountFailure(of shown: Shown?) -> MountFailure? {
    guard let resource = shown?.resource,
      case .failed(let failure)? = MountState(of: resource, among: complete, checks: checks)
    else { return nil }
    return failure
  }

  /// Drops the answers that a newer list outdates; what nothing else can show stays.
  mutating func forgetRetrieved(before moment: Instant) {
    let subject = subject
    retrieved = retrieved.filter { id, retrieved in
      if subject == .asked(id) { return true }
      guard let answer = retrieved.answer else { return false }
      return answer.receivedAt >= moment
    }
  }

  public var shown: Shown? {
    // Few resources are asked for alone.
    guard let id = retrievableID, let retrieved = retrieved[id] else { return listed(failure: nil) }
    guard let answer = retrieved.answer else { return listed(failure: retrieved.failure) }
    let asked = answer.value.id == id ? nil : id
    return Shown(
      resource: answer.value, askedID: asked, answer: answer, failure: retrieved.failure,
      compared: retrieved.compared,
      earlier: retrieved.compared?.earlier ?? (asked == nil ? earlierInList : nil))
  }

  /// The resource under the list's cursor as the list has it. An id that was given and never answered has nothing to show
  /// but its failure.
  private func listed(failure: APIError?) -> Shown? {
    guard subject == .row, let row = list.current else { return nil }
    return Shown(
      resource: row.resource, askedID: nil, answer: nil, failure: failure, earlier: earlierInList)
  }

  /// What the resource under the list's cursor was in the reading before.
  private var earlierInList: Earlier? {
    guard subject == .row, let row = list.current, let changes = list.changes else { return nil }
    return changes.changed[row.identity].map { Earlier($0, at: changes.before) }
  }
}

extension SessionResource {
  /// The id to retrieve it by: none for a memory store without one, and none for an element that has no text there.
  var retrievableID: String? { id.flatMap { $0.isEmpty ? nil : $0 } }
}
