/// How much is read of what the service answers. The reasons are in docs/decisions.md; reaching a limit is always said.
public enum AnswerLimits {
  /// The most bytes of one answer, after decompression.
  public static let bodyBytes = 64 << 20

  /// The most elements of one page; those behind them are left out.
  public static let pageElements = 10_000

  /// The most elements of a list, all its pages together.
  public static let listElements = 100_000

  /// The most bytes of a list, the bodies of all its pages together.
  public static let listBytes = 128 << 20
}

/// The limit that a list is longer than, and what is shown of it.
public struct ListCut: Sendable, Hashable {
  public enum Limit: Sendable, Hashable {
    case elements(Int)
    case bytes(Int)
  }

  public let limit: Limit
  /// How many elements came before the limit.
  public let shown: Int

  public init(limit: Limit, shown: Int) {
    self.limit = limit
    self.shown = shown
  }
}
