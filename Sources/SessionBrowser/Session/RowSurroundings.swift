import Presentation
import SessionModels

/// Finds the rows that remarks on a resource may speak of, at the cost of those and not of all rows.
///
/// Rows stand in order of their paths: those at overlapping paths are found by halving. What that does not find is kept
/// here.
struct RowSurroundings: Sendable, Equatable {
  /// The rows of each memory store.
  private var stores: [String: [ResourceList.Row]] = [:]
  /// The rows whose path ends with a slash, which does not count: their place in the order is not that of their folder.
  /// Few have one, and all of them are looked at.
  private var slashed: [ResourceList.Row] = []

  /// Each folder above a path is looked for by itself. Of a path in more folders than anybody mounts all rows are looked at.
  static let mostFolders = 64

  init() {}

  init(_ rows: [ResourceList.Row]) { add(rows) }

  mutating func add(_ rows: [ResourceList.Row]) {
    for row in rows {
      if let store = row.store { stores[store, default: []].append(row) }
      if row.hasSlashAtItsEnd { slashed.append(row) }
    }
  }

  /// The rows that remarks may speak of, in list order.
  ///
  /// - Parameter rows: all rows that were added, in list order.
  func concerned(by remarks: RemarkFilter, among rows: [ResourceList.Row]) -> [ResourceList.Row] {
    let folders = remarks.folder.map { Self.folders(above: $0) } ?? []
    guard let folders else {
      return rows.filter { remarks.concerns(path: $0.path, store: $0.store) }
    }
    var found: [ResourceList.Row] = []
    if let folder = remarks.folder {
      let sorted = SortedRows(inOrder: rows)
      let near = folders.flatMap(sorted.at) + sorted.at(folder) + sorted.below(folder)
      found = near.filter { !$0.hasSlashAtItsEnd && remarks.overlaps($0.path) }
    }
    // None is found twice: a row is in one of these three alone.
    let others =
      slashed.filter { remarks.overlaps($0.path) }
      + (remarks.store.flatMap { stores[$0] } ?? []).filter { !remarks.overlaps($0.path) }
    return others.isEmpty ? found : (found + others).sorted(by: SortedRows.isBefore)
  }

  /// What stands before each slash of a path, the shortest first; nil where all rows are to be looked at.
  private static func folders(above path: String) -> [String]? {
    var folders: [String] = []
    for place in path.utf8.indices where path.utf8[place] == UInt8(ascii: "/") {
      guard folders.count < mostFolders else { return nil }
      folders.append(String(path[..<place]))
    }
    return folders
  }
}

extension ResourceList.Row {
  fileprivate var hasSlashAtItsEnd: Bool { path?.utf8.last == UInt8(ascii: "/") }
}
