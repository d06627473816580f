/// How much attention a fact needs. The screen shows it by a style; the words say it too.
public enum Severity: Sendable, Hashable {
  case ordinary
  /// Nothing can change it: read-only, pinned.
  case safe
  /// Something to mind: the agent can change it, or it is not said.
  case caution
  /// It failed, or cannot be read.
  case failure
}
