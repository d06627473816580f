/// Why a query cannot be read, and where.
public struct QueryProblem: Error, Sendable, Hashable {
  public enum Kind: Error, Sendable, Hashable {
    case noSuchField(String, nearest: String?)
    /// A field's name or a `-` with nothing behind it.
    case nothingBehind(String)
    /// A value that a field does not have, and those it has.
    case unknownValue(of: String, known: [String])
    /// Fewer than seven digits of a SHA.
    case shortCommit
    case noCommit
    case noPath
    case noTime
  }

  public let kind: Kind
  /// Which characters of the query are meant.
  public let place: Range<Int>

  init(_ kind: Kind, _ place: Range<Int>) { (self.kind, self.place) = (kind, place) }
}
