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
  /// - Returns: where the row stands afterwards that stood at a place.
  @discardableResult
  mutating func merge(_ more: SortedRows, following followed: Int? = nil) -> Int? {
    var followed = followed
    var end = rows.count
    rows.append(contentsOf: more.rows)
    for (number, row) in more.rows.enumerated().reversed() {
      // From the last to the first, so that every row moves once.
      let place = self.place(behind: row, before: end)
      let distance = number + 1
      for index in (place..<end).reversed() { rows[index + distance] = rows[index] }
      if let old = followed, (place..<end).contains(old) { followed = old + distance }
      rows[place + number] = row
      end = place
    }
    return followed
  }

  /// Where a row belongs behind all that are not after it, found by halving.
  private func place(behind row: ResourceList.Row, before end: Int) -> Int {
    firstPlace(before: end) { Self.isBefore(row, $0) }
  }

  /// The rows at a mount path.
  func at(_ path: String) -> ArraySlice<ResourceList.Row> {
    rows[place(of: path)...].prefix { $0.path?.utf8.elementsEqual(path.utf8) == true }
  }

  /// The rows at mount paths that begin with a folder's and a slash.
  func below(_ folder: String) -> ArraySlice<ResourceList.Row> {
    // The character after the slash is the first that no such path goes on with.
    let (first, end) = (place(of: folder + "/"), place(of: folder + "0"))
    return rows[first..<end]
  }

  /// Where the rows at a mount path begin, or would.
  private func place(of path: String) -> Int {
    firstPlace(before: rows.count) { row in row.path.map { !$0.isBefore(path) } ?? true }
  }

  /// The first row that a condition holds for, as it does for all behind it.
  private func firstPlace(before end: Int, where holds: (ResourceList.Row) -> Bool) -> Int {
    var (low, high) = (0, end)
    while low < high {
      let middle = (low + high) / 2
      if holds(rows[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  static func isBefore(_ left: ResourceList.Row, _ right: ResourceList.Row) -> Bool {
    SessionResource.inListOrder(left.resource, right.resource)
  }
}
