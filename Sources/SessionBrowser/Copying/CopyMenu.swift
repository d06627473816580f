import Presentation

/// What can be copied of a resource, to choose from.
public struct CopyMenu: Sendable, Equatable {
  public let items: [CopyItem]
  public internal(set) var cursor = ListCursor()

  init(_ items: [CopyItem]) { self.items = items }

  public var current: CopyItem? { items[safe: cursor.index] }
}

/// How a text gets out of the program.
public enum CopyRoute: String, Sendable, Hashable, CaseIterable {
  /// Into the buffer of the tmux around the program.
  case tmux
  /// By asking the terminal (OSC 52), which does not answer.
  case terminal
  /// Onto the normal screen, where the mouse can select it.
  case screen
}
