/// The two panes of an open session.
public enum Pane: Sendable, Hashable {
  case list
  case detail
}
