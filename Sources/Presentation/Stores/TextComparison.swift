import DisplayText

/// A text beside the one before: every line of both, and what became of it.
public struct TextComparison: Sendable, Hashable {
  public struct Line: Sendable, Hashable {
    public let kind: Kind
    /// The line as it was sent.
    public let decoded: String

    public var text: SafeText { SafeText(decoded) }
  }

  public enum Kind: Sendable, Hashable {
    /// In both.
    case kept
    /// Only in the text before.
    case removed
    /// Only in the text.
    case added

    /// How a comparison of texts marks such a line.
    public var mark: SafeText {
      switch self {
      case .kept: " "
      case .removed: "-"
      case .added: "+"
      }
    }
  }

  public let lines: [Line]

  /// How many lines that differ are compared one by one: what it costs grows with their square.
  private static let limit = 1000

  public init(before: String, after: String) {
    let (old, new) = (Self.lines(of: before), Self.lines(of: after))
    let start = zip(old, new).prefix { $0 == $1 }.count
    let end = zip(old.dropFirst(start).reversed(), new.dropFirst(start).reversed())
      .prefix { $0 == $1 }.count
    let middle = Self.compare(
      Array(old[start..<old.count - end]), Array(new[start..<new.count - end]))
    lines =
      (new.prefix(start).map { (Kind.kept, $0) } + middle + new.suffix(end).map { (.kept, $0) })
      .map { kind, line in Line(kind: kind, decoded: line) }
  }

  private static func lines(of text: String) -> [String] {
    text.isEmpty
      ? []
      : text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
  }

  private static func compare(_ old: [String], _ new: [String]) -> [(Kind, String)] {
    guard old.count + new.count <= limit else {
      return old.map { (.removed, $0) } + new.map { (.added, $0) }
    }
    let difference = new.difference(from: old)
    let removed = Set(
      difference.removals.map { if case .remove(let offset, _, _) = $0 { offset } else { 0 } })
    let added = Set(
      difference.insertions.map { if case .insert(let offset, _, _) = $0 { offset } else { 0 } })
    var lines: [(Kind, String)] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if left < old.count, removed.contains(left) {
        lines.append((.removed, old[left]))
        left += 1
      } else if right < new.count, added.contains(right) {
        lines.append((.added, new[right]))
        right += 1
      } else {
        lines.append((.kept, new[right]))
        (left, right) = (left + 1, right + 1)
      }
    }
    return lines
  }
}
