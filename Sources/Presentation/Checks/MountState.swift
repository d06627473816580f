import DisplayText
import SessionModels

/// Whether a repository arrived, as far as the service tells: it reports failures, and never a success.
public enum MountState: Sendable, Equatable {
  case failed(MountFailure)
  /// No failure was reported; `isLimited` where older errors were not read.
  case noFailureReported(isLimited: Bool)
  case notChecked(SafeText)

  /// What is known of a resource; nil where it is no repository, or where it was not asked for.
  ///
  /// - Parameter all: every resource of the session, this one among them; nil where the others are not known.
  public init?(of resource: SessionResource, among all: [SessionResource]?, checks: Checks) {
    guard let repository = resource.repository else { return nil }
    switch checks.errors {
    case nil, .gone: return nil
    case .notChecked(let failure, _): self = .notChecked(CheckWords.reason(failure))
    case .known(let errors, _): self.init(repository, among: all, errors: errors)
    }
  }

  private init(
    _ repository: GitHubRepository, among all: [SessionResource]?, errors: SessionErrors
  ) {
    let key = RepositoryAddress(repository.url).key
    var isAlone: Bool {
      all.map { $0.lazy.filter { $0.repository != nil }.dropFirst().isEmpty } ?? false
    }
    let own = errors.errors.filter { error in
      guard let url = error.repositoryURL, !url.isEmpty else {
        return error.isAboutARepository && isAlone
      }
      return RepositoryAddress(url).key == key
    }
    if let last = own.first {
      self = .failed(MountFailure(last, count: own.count, of: repository))
      return
    }
    let nameless = errors.errors.first { error in
      (error.repositoryURL ?? "").isEmpty && error.isAboutARepository
    }
    if let nameless {
      var words: SafeText = "a failure names no repository"
      if let message = nameless.message { words += ": " + SafeText(message) }
      self = .notChecked(words)
    } else {
      self = .noFailureReported(isLimited: !errors.isComplete)
    }
  }

  /// Whether it matters how many repositories the session has: a failure names none.
  public static func needsOthers(_ checks: Checks) -> Bool {
    guard case .known(let errors, _) = checks.errors else { return false }
    return errors.errors.contains { $0.isAboutARepository && ($0.repositoryURL ?? "").isEmpty }
  }

  /// The short word of the STATE column.
  public var word: SafeText {
    switch self {
    case .failed: "failed"
    case .noFailureReported: "no report"
    case .notChecked: "not known"
    }
  }

  public var severity: Severity {
    switch self {
    case .failed: .failure
    case .noFailureReported: .ordinary
    case .notChecked: .caution
    }
  }
}
