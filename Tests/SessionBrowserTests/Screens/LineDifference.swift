/// What became of a text, line by line: kept, taken away (-) and new (+).
struct LineDifference: CustomStringConvertible {
  let description: String

  init(from old: String, to new: String) {
    let old = old.split(separator: "\n", omittingEmptySubsequences: false)
    let new = new.split(separator: "\n", omittingEmptySubsequences: false)
    var (gone, come): (Set<Int>, Set<Int>) = ([], [])
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): gone.insert(offset)
      case .insert(let offset, _, _): come.insert(offset)
      }
    }
    var lines: [String] = []
    var (before, after) = (0, 0)
    while before < old.count || after < new.count {
      if gone.contains(before) {
        lines.append("- \(old[before])")
        before += 1
      } else if come.contains(after) {
        lines.append("+ \(new[after])")
        after += 1
      } else {
        lines.append("  \(old[before])")
        (before, after) = (before + 1, after + 1)
      }
    }
    description = lines.joined(separator: "\n")
  }
}
