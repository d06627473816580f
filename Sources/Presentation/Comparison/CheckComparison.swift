import DisplayText
import ExactJSON
import SessionModels

/// What checks found of two sessions' mounts, compared where both sides know it.
///
/// What the sessions wrote in their memory stores is not compared: it is what became of them.
public struct CheckComparison: Sendable {
  /// What was found of the mounts of one session.
  public struct Side: Sendable {
    private let all: [SessionResource]
    private let checks: Checks

    /// - Parameter all: every resource of the session.
    public init(all: [SessionResource], checks: Checks) { (self.all, self.checks) = (all, checks) }

    fileprivate func finding(of resource: SessionResource, now: Instant) -> Finding {
      switch resource.content {
      case .gitHubRepository:
        switch MountState(of: resource, among: all, checks: checks) {
        case .failed(let failure):
          .known([Fact("mount", "failed"), Fact("reason", .string(failure.type))])
        case .noFailureReported: .known([Fact("mount", "no failure reported")])
        case .notChecked(let reason, _): .notChecked(reason)
        case nil: .known([])
        }
      case .file(let file):
        finding(checks.file(file.fileID), name: "file") { metadata in
          let isExpired = FileState.isExpired(metadata, now: now)
          return [
            Fact("file", isExpired ? "expired" : "known"),
            Fact("filename", metadata.filename.map { .string($0) } ?? .null),
            Fact("size_bytes", metadata.sizeBytes.map { .integer($0) } ?? .null),
          ]
        }
      case .memoryStore(let store):
        finding(checks.store(store.memoryStoreID), name: "store") { metadata in
          [Fact("store", metadata.archivedAt == nil ? "known" : "archived")]
        }
      default: .known([])
      }
    }

    private func finding<Value>(
      _ check: Check<Value>?, name: String, known: (Value) -> [Fact]
    ) -> Finding {
      switch check {
      case .known(let value, _): .known(known(value))
      case .gone: .known([Fact(name, "gone")])
      case .notChecked(let failure, _): .notChecked(CheckWords.reason(failure))
      case nil: .known([])
      }
    }
  }

  fileprivate struct Fact {
    let name: String
    let value: JSONBuilder

    init(_ name: String, _ value: JSONBuilder) { (self.name, self.value) = (name, value) }
  }

  fileprivate enum Finding {
    case known([Fact])
    case notChecked(SafeText)
  }

  private let a: Side
  private let b: Side
  private let now: Instant

  public init(_ a: Side, _ b: Side, now: Instant) { (self.a, self.b, self.now) = (a, b, now) }

  /// The questions whose answers are compared.
  public static func questions(about resources: [SessionResource]) -> [CheckQuestion] {
    CheckQuestion.all(about: resources).filter { question in
      switch question {
      case .errors, .files, .store: true
      default: false
      }
    }
  }

  /// What differs of two mounts that belong together.
  func differences(of pair: ResourceComparison.Pair) -> [SessionDifference] {
    guard case .known(let facts) = a.finding(of: pair.a, now: now),
      case .known(let others) = b.finding(of: pair.b, now: now)
    else { return [] }
    return facts.compactMap { fact in
      guard let other = others.first(where: { $0.name == fact.name }), other.value != fact.value
      else { return nil }
      return SessionDifference(
        .pair(pair.a, pair.b), field: Self.prefix + fact.name, a: fact.value, b: other.value)
    }
  }

  static let prefix = "_sessionscope."

  /// A line for each reason why mounts were not checked on a side.
  public func notChecked(_ pairs: [ResourceComparison.Pair]) -> [SafeText] {
    Self.lines(pairs.map { a.finding(of: $0.a, now: now) }, in: "A")
      + Self.lines(pairs.map { b.finding(of: $0.b, now: now) }, in: "B")
  }

  private static func lines(_ findings: [Finding], in side: SafeText) -> [SafeText] {
    var reasons: [SafeText] = []
    var counts: [SafeText: Int] = [:]
    for case .notChecked(let reason) in findings {
      if counts[reason] == nil { reasons.append(reason) }
      counts[reason, default: 0] += 1
    }
    return reasons.map { reason in
      let count = counts[reason, default: 0]
      return "not checked in " + side + ": \(count) mount" + (count == 1 ? "" : "s") + ", "
        + reason
    }
  }
}
