/// Lines with two spaces between columns, however wide the columns are.
func unaligned(_ lines: [String]) -> [String] {
  lines.map { line in
    var parts = line.split(separator: "  ", omittingEmptySubsequences: true).map {
      String($0.drop { $0 == " " })
    }
    parts.removeAll(where: \.isEmpty)
    return parts.joined(separator: "  ")
  }
}
