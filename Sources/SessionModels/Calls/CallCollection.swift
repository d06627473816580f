/// The calls that name a mount, in the order they were made, each with its answer; those that name none are counted.
public struct CallCollection: Sendable, Equatable {
  /// Those that name a mount; what is queued stands last.
  public private(set) var named: [ToolCall] = []
  /// How many name none, by tool.
  public private(set) var unnamed: [String: Int] = [:]
  /// The facts about each mount, in the order of `MountPaths.paths`.
  private(set) var facts: [MountCalls]

  /// Where each call stands in `named`; `Self.isUnnamed` for one that names none.
  private var places: [String: Int] = [:]
  private static let isUnnamed = -1
  /// What came before its call.
  private var early: [String: [CallEvent]] = [:]
  /// The calls of the agent's own tools that may write anything, whatever they name, and when; one whose time is not
  /// known may have come first.
  private var writers: [String: Instant] = [:]
  /// The calls that a person refused.
  private var refused: Set<String> = []
  /// Of each of `named` the moment that it is sorted by.
  private var moments: [Instant] = []
  /// The last moment of the page that is being read: what names none itself stands behind what came before it.
  private var lastMoment = Instant(seconds: .min)
  /// The latest time of any call, for where reading goes on.
  private(set) var latest: Instant?
  /// The time of that call as the service wrote it.
  public private(set) var latestTime: Timestamp?

  init(mounts: MountPaths) {
    facts = mounts.paths.map { _ in MountCalls() }
  }

  /// How many calls were read.
  public var count: Int { places.count }

  public static func == (left: CallCollection, right: CallCollection) -> Bool {
    left.named == right.named && left.unnamed == right.unnamed && left.early == right.early
      && left.count == right.count && left.writers == right.writers
      && left.refused == right.refused
  }

  /// Notes what the calls prove, now that every call of the session is known.
  mutating func prove() {
    let firstWriter = writers.lazy.filter { [refused] in !refused.contains($0.key) }
      .map(\.value).min()
    var readings = facts.map { _ in FirstReading(firstWriter: firstWriter) }
    for call in named {
      for mount in call.mounts { readings[mount].take(call) }
    }
    for mount in facts.indices { facts[mount].prove(readAt: readings[mount].time) }
  }

  mutating func take(_ event: CallEvent, thread: String?, page: Int) {
    switch event {
    case .call(let call): take(call, thread: thread, page: page)
    case .answer(var answer, let id):
      answer.page = page
      take(.answer(answer, to: id), about: id)
    case .decision(_, let id): take(event, about: id)
    case .other: break
    }
  }

  private mutating func take(_ call: ToolCall, thread: String?, page: Int) {
    if let moment = call.processedAt?.instant {
      lastMoment = moment
      if latest.map({ $0 < moment }) ?? true { (latest, latestTime) = (moment, call.processedAt) }
    }
    if let place = places[call.id] {
      // A copy that the primary thread's list had, in its own thread.
      if let thread, place >= 0, named[place].copiedFrom == thread { named[place].thread = thread }
      return
    }
    if call.kind == .builtIn, call.effect == .mayWrite, call.permission != .deny {
      writers[call.id] = call.processedAt?.instant ?? Instant(seconds: .min)
    }
    let early = early.removeValue(forKey: call.id) ?? []
    defer { for event in early { take(event, about: call.id) } }
    guard !call.mounts.isEmpty else {
      places[call.id] = Self.isUnnamed
      unnamed[call.tool, default: 0] += 1
      return
    }
    var call = call
    (call.thread, call.page) = (thread, page)
    places[call.id] = named.count
    named.append(call)
    moments.append(call.processedAt == nil ? Instant(seconds: .max) : lastMoment)
    learn(from: named.count - 1)
  }

  private mutating func learn(from place: Int) {
    let call = named[place]
    for mount in call.mounts {
      facts[mount].count(call, by: 1)
      if let time = call.processedAt { facts[mount].note(time, at: moments[place]) }
    }
  }

  /// Notes an answer or a decision; one that is known already changes nothing.
  private mutating func take(_ event: CallEvent, about id: String) {
    guard let place = places[id] else {
      if early[id]?.contains(event) != true { early[id, default: []].append(event) }
      return
    }
    if case .decision(let isAllowed, _) = event {
      if isAllowed { refused.remove(id) } else { refused.insert(id) }
    }
    guard place >= 0 else { return }
    let before = named[place]
    switch event {
    case .answer(let answer, _):
      if let known = before.answer, known.id != nil, known.id == answer.id { return }
      named[place].answer = answer
      named[place].answers += 1
    case .decision(let isAllowed, _): named[place].decision = isAllowed ? .allow : .deny
    case .call, .other: return
    }
    for mount in before.mounts {
      facts[mount].count(before, by: -1)
      facts[mount].count(named[place], by: 1)
    }
  }

  /// Puts the calls in the order of their times; those of one moment keep the service's.
  mutating func arrange() {
    lastMoment = Instant(seconds: .min)
    guard zip(moments, moments.dropFirst()).contains(where: { $1 < $0 }) else { return }
    let order = named.indices.sorted { (moments[$0], $0) < (moments[$1], $1) }
    (named, moments) = (order.map { named[$0] }, order.map { moments[$0] })
    findPlaces()
  }

  /// Forgets the copies of another thread's calls that are not known by the thread's own IDs: it was read to its end.
  mutating func dropCopies(of thread: String) {
    let kept = named.indices.filter {
      named[$0].copiedFrom != thread || named[$0].thread == thread
    }
    guard kept.count < named.count else { return }
    for call in named where call.copiedFrom == thread && call.thread != thread {
      places[call.id] = nil
    }
    (named, moments) = (kept.map { named[$0] }, kept.map { moments[$0] })
    findPlaces()
    facts = facts.map { _ in MountCalls() }
    for place in named.indices { learn(from: place) }
  }

  private mutating func findPlaces() {
    for (place, call) in named.enumerated() { places[call.id] = place }
  }
}
