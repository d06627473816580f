/// The line in which a filter or a search is typed, over the bottom of the screen.
public struct QueryInput: Sendable, Equatable {
  /// What becomes of what is typed.
  public enum Purpose: Sendable, Hashable {
    /// A list is narrowed to it on Enter.
    case filter
    /// It is looked for in a text on Enter.
    case search
  }

  public let purpose: Purpose
  public var editor = LineEditor()
}
