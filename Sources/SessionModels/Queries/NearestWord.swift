/// The word that somebody may have meant.
public enum NearestWord {
  /// The candidate that is one or two letters away; nil where none is.
  public static func of(_ candidates: [String], to word: String) -> String? {
    candidates.map { (name: $0, distance: distance(word, $0)) }
      .filter { $0.distance <= ($0.name.count <= 3 ? 1 : 2) }
      .min { $0.distance < $1.distance }?.name
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
