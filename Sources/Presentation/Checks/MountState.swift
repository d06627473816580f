import DisplayText
import SessionModels

/// Whether a repository arrived, as far as the service tells: it reports failures, and never a success.
public enum MountState: Sendable, Equatable {
  case failed(MountFailure)
  /// No failure was reported in the errors that were read.
  case noFailureReported(in: SessionErrors)
  /// Why nothing can be said, and what the service said of it.
  case notChecked(reason: SafeText, message: String?)

  /// What is known of a resource; nil where it is no repository, or where it was not asked for.
  ///
  /// - Parameter all: every resource of the session, this one among them; nil where the others are not known.
  public init?(of resource: SessionResource, among all: [SessionResource]?, checks: Checks) {
    guard let repository = resource.repository else { return nil }
    switch checks.errors {
    case nil, .gone: return nil
    case .notChecked(let failure, _):
      self = .notChecked(
        reason: CheckWords.reason(failure), message: CheckWords.error(failure)?.envelope?.message)
    case .known(let errors, _): self.init(repository, among: all, errors: errors)
    }
  }

  private init(
    _ repository: GitHubRepository, among all: [SessionResource]?, errors: SessionErrors
  ) {
    let address = RepositoryAddress(repository.url)
    var own: [SessionError] = []
    var nameless: SessionError?
    // A session may mount hundreds: the others are looked at only where a failure does not name this one.
    var others: [RepositoryAddress]?
    for error in errors.errors {
      if let named = error.repository {
        if named.key == address.key, error.isAboutRepository(of: []) { own.append(error) }
        continue
      }
      if address.isNamed(in: error.names) {
        if error.isAboutRepository(of: [address]) { own.append(error) }
        continue
      }
      // Most errors are about other things, and say so without a look at what is mounted.
      guard !error.names.isEmpty || error.isAboutRepository(of: []) else { continue }
      let mounted =
        others ?? all?.compactMap(\.repository).map { RepositoryAddress($0.url) } ?? [address]
      others = mounted
      guard error.isAboutRepository(of: mounted),
        !mounted.contains(where: { $0.isNamed(in: error.names) })
      else { continue }
      if all != nil, mounted.allSatisfy({ $0.key == address.key }) {
        own.append(error)
      } else if nameless == nil {
        nameless = error
      }
    }
    if let last = own.first {
      self = .failed(MountFailure(last, count: own.count, of: repository))
    } else if let nameless {
      self = .notChecked(reason: "a failure names no repository", message: nameless.message)
    } else {
      self = .noFailureReported(in: errors)
    }
  }

  /// Whether it matters which repositories the session has: a failure names none.
  public static func needsOthers(_ checks: Checks) -> Bool {
    guard case .known(let errors, _) = checks.errors else { return false }
    return errors.errors.contains { $0.repository == nil && $0.isAboutRepository(of: []) }
  }

  /// How many errors of the session are about something else than its repositories.
  ///
  /// - Parameter all: every resource of the session.
  public static func otherErrors(_ checks: Checks, among all: [SessionResource]) -> Int {
    others(checks, among: all).count
  }

  /// The same, a line each: when, which, and the service's message.
  public static func otherErrorLines(_ checks: Checks, among all: [SessionResource]) -> [String] {
    others(checks, among: all).map { error in
      [error.processedAt?.text, error.type, error.message].compactMap(\.self)
        .joined(separator: "  ")
    }
  }

  private static func others(_ checks: Checks, among all: [SessionResource]) -> [SessionError] {
    guard case .known(let errors, _) = checks.errors else { return [] }
    let mounted = all.compactMap(\.repository).map { RepositoryAddress($0.url) }
    return errors.errors.filter { !$0.isAboutRepository(of: mounted) }
  }
}
