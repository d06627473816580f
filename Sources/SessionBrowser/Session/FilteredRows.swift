/// What a filter leaves of a list. It is kept by the rows' places in the answer, which stay while more rows come.
struct FilteredRows: Sendable, Equatable {
  let filter: ResourceFilter
  /// Whether it leaves the row, by its place in the answer.
  private var holds: [Bool]
  /// Where the rows that are left stand among all, in list order.
  private(set) var places: [Int] = []

  /// - Parameters:
  ///   - before: what another filter left, where there was one.
  ///   - rows: all rows, in list order.
  init(
    _ filter: ResourceFilter, after before: FilteredRows?, of rows: [ResourceList.Row],
    _ texts: RowTexts
  ) {
    self.filter = filter
    if let before, filter.narrows(before.filter) {
      holds = before.holds
      for place in holds.indices where holds[place] { holds[place] = texts.hold(filter, at: place) }
    } else {
      holds = (0..<texts.count).map { texts.hold(filter, at: $0) }
    }
    listPlaces(rows)
  }

  /// Looks at rows that have come, or whose texts have changed.
  ///
  /// - Parameter all: all rows, in list order.
  mutating func look(
    at rows: [ResourceList.Row], among all: [ResourceList.Row], _ texts: RowTexts
  ) {
    holds += repeatElement(false, count: texts.count - holds.count)
    for row in rows { holds[row.place] = texts.hold(filter, at: row.place) }
    listPlaces(all)
  }

  private mutating func listPlaces(_ rows: [ResourceList.Row]) {
    places = rows.indices.filter { holds[rows[$0].place] }
  }
}
