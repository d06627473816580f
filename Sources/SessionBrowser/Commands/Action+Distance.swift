extension Action {
  /// How many rows a moving action goes, backwards where negative; 0 for any other.
  ///
  /// - Parameters:
  ///   - height: how many rows are seen at once; a page keeps one of them.
  ///   - count: how many rows there are.
  func distance(height: Int, count: Int) -> Int {
    switch self {
    case .up: -1
    case .down: 1
    case .halfPageUp: -max(1, height / 2)
    case .halfPageDown: max(1, height / 2)
    case .pageUp: -max(1, height - 1)
    case .pageDown: max(1, height - 1)
    case .first: -count
    case .last: count
    default: 0
    }
  }
}
