import DisplayText
import SessionModels

/// What there is to act on in a resource, as the NOTE column says it.
enum CheckNote: Equatable {
  /// A repository that could not be mounted.
  case failed
  /// A file or a store that is no longer there.
  case gone
  case expired
  case archived
  /// An element of the list that cannot be read.
  case unreadable
  /// What the session wrote in a store; `isComplete` is false where there may be more.
  case changes(Int, isComplete: Bool)

  var words: SafeText {
    switch self {
    case .failed: "failed"
    case .gone: "gone"
    case .expired: "expired"
    case .archived: "archived"
    case .unreadable: "bad element"
    case .changes(1, isComplete: true): "1 change"
    case .changes(let count, let isComplete): "\(count)" + (isComplete ? "" : "+") + " changes"
    }
  }

  /// Whether what was asked to be mounted is not there.
  var isFailure: Bool { [.failed, .gone, .expired].contains(self) }
}
