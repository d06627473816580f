/// How a text gets out of the program.
public enum CopyRoute: String, Sendable, Hashable, CaseIterable {
  /// Into the buffer of the tmux around the program.
  case tmux
  /// By asking the terminal (OSC 52), which does not answer.
  case terminal
  /// Onto the normal screen, where the mouse can select it.
  case screen
}
