/// The line in which a filter or a search is typed, over the bottom of the screen.
public struct QueryInput: Sendable, Equatable {
  /// What becomes of what is typed.
  public enum Purpose: Sendable, Hashable {
    /// A list is narrowed to it as one types.
    case filter
    /// It is looked for in a text as one types.
    case search
  }

  public let purpose: Purpose
  public var editor = LineEditor()
}
