/// The rows of a list that are seen: all, or those that a filter leaves.
public struct SeenRows: RandomAccessCollection, Sendable {
  private let all: [ResourceList.Row]
  /// Where they stand among all; nil where all are seen.
  private let places: [Int]?

  init(_ all: [ResourceList.Row], at places: [Int]?) { (self.all, self.places) = (all, places) }

  public var startIndex: Int { 0 }
  public var endIndex: Int { places?.count ?? all.count }
  public subscript(index: Int) -> ResourceList.Row { all[place(of: index)] }

  /// Where a row that is seen stands among all.
  func place(of index: Int) -> Int { places.map { $0[index] } ?? index }

  /// Which row is seen at a place among all, or is the next behind it.
  func index(from place: Int) -> Int {
    guard let places else { return place }
    return places.firstIndex { $0 >= place } ?? places.count
  }
}
