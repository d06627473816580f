import SessionModels

/// Rows in list order that take more rows at the cost of those, and of moving what stands behind them.
struct SortedRows: Sendable, Equatable {
  private(set) var rows: [ResourceList.Row] = []

  init() {}

  /// - Parameter rows: in any order; of equals the first stays first.
  init(_ rows: [ResourceList.Row]) { self.rows = rows.sorted(by: Self.isBefore) }

  /// - Parameter rows: in list order.
  init(inOrder rows: [ResourceList.Row]) { self.rows = rows }

  /// Puts more rows where they belong, behind their equals.
  ///
  /// - Returns: where each row stands afterwards that stood at one of these places.
  mutating func merge(_ more: SortedRows, following places: [Int] = []) -> [Int] {
    var places = places
    var end = rows.count
    rows.append(contentsOf: more.rows)
    for (number, row) in more.rows.enumerated().reversed() {
      // From the last to the first, so that every row moves once.
      let place = self.place(behind: row, before: end)
      let distance = number + 1
      for index in (place..<end).reversed() { rows[index + distance] = rows[index] }
      for index in places.indices where (place..<end).contains(places[index]) {
        places[index] += distance
      }
      rows[place + number] = row
      end = place
    }
    return places
  }

  /// Where a row belongs behind all that are not after it, found by halving.
  private func place(behind row: ResourceList.Row, before end: Int) -> Int {
    var (low, high) = (0, end)
    while low < high {
      let middle = (low + high) / 2
      if Self.isBefore(row, rows[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private static func isBefore(_ left: ResourceList.Row, _ right: ResourceList.Row) -> Bool {
    SessionResource.inListOrder(left.resource, right.resource)
  }
}
