/// Which columns of the list a width has room for, and where they stand.
///
/// The checkout or access is never cut to less than twelve cells; it and the path are what stays in a narrow list.
struct ListColumns {
  /// Where the mount path stands.
  let path: Range<Int>
  let type: Range<Int>?
  /// Where the repository's, file's or store's name stands in a wide list.
  let name: Range<Int>?
  /// Where the checkout or the access stands; the note may take the end of it, as far as twelve cells stay.
  let fact: Range<Int>
  /// Whether notes have words; in a narrow list a mark before the path says that there is one.
  let hasNotes: Bool

  /// The fewest cells of a checkout or access.
  static let factCells = 12

  private static let marker = 2
  private static let typeCells = 6

  init(width: Int) {
    let edge = max(Self.marker, width - 1)
    hasNotes = width >= 52
    switch width {
    case 100...:
      let pathEnd = Self.marker + (edge - Self.marker) * 34 / 100
      let nameStart = pathEnd + 2 + Self.typeCells + 2
      let nameEnd = nameStart + (edge - nameStart) * 42 / 100
      path = Self.marker..<pathEnd
      type = pathEnd + 2..<pathEnd + 2 + Self.typeCells
      name = nameStart..<nameEnd
      fact = nameEnd + 2..<edge
    case 52..<100:
      let typeStart = Self.marker + (width - Self.marker) * 44 / 100
      path = Self.marker..<typeStart - 2
      type = typeStart..<typeStart + Self.typeCells
      name = nil
      fact = typeStart + Self.typeCells + 2..<edge
    default:
      // What the path does not need of its half is the checkout's; the path is cut at its beginning.
      let cells = max(min(Self.factCells, edge - Self.marker), (edge - Self.marker) * 45 / 100)
      let factStart = max(Self.marker, edge - cells)
      path = Self.marker..<max(Self.marker, factStart - 1)
      (type, name) = (nil, nil)
      fact = factStart..<edge
    }
  }
}
