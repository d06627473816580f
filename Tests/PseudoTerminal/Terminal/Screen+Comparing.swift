extension Screen {
  /// What a terminal that was only just switched on shows after these bytes.
  public static func after(_ bytes: ArraySlice<UInt8>, rows: Int, columns: Int) throws -> Screen {
    let emulator = try Emulator(rows: rows, columns: columns)
    _ = emulator.feed(Array(bytes))
    return emulator.screen
  }

  /// The rows that are not drawn as in another screen of the same size: character and look of each cell.
  public func rowsDiffering(from other: Screen) -> [Int] {
    zip(cells, other.cells).enumerated().filter { _, rows in
      zip(rows.0, rows.1).contains { mine, its in
        // The look of the second column of a wide character is nobody's.
        mine.text != its.text || !mine.text.isEmpty && mine.style != its.style
      }
    }.map(\.offset)
  }
}
