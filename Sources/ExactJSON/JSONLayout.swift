/// How a document is laid out when it is written.
public enum JSONLayout: Sendable {
  /// Two spaces a level, a value a line; an empty object or array is `{}` or `[]`.
  case pretty
  /// No white space at all.
  case compact
}
