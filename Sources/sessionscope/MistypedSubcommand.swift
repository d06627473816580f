/// A word that was meant as a subcommand and would be taken as a session's id.
enum MistypedSubcommand {
  private static let names = ["list", "get", "betas", "help"]

  /// The subcommand that a word is one or two letters away from; nil where the word looks like an id or like none.
  static func nearest(to word: String) -> String? {
    guard word.utf8.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }),
      word.count <= 8
    else { return nil }
    let distances = names.map { (name: $0, distance: distance(word, $0)) }
    return distances.filter { $0.distance <= ($0.name.count <= 3 ? 1 : 2) }.min {
      $0.distance < $1.distance
    }?.name
  }

  /// How many letters have to be added, dropped or changed.
  private static func distance(_ left: String, _ right: String) -> Int {
    let right = Array(right)
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in right.indices {
        let changed = diagonal + (letter == right[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(changed, row[column] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
