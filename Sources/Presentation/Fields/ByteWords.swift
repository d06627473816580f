import DisplayText

/// How much, in bytes.
public enum ByteWords {
  /// `512 B`, `4.1 kB`, `1.2 MB`: of a thousand each.
  public static func words(_ count: Int) -> SafeText {
    switch count {
    case ..<1000: "\(count) B"
    case ..<1_000_000: "\(count / 1000).\(count / 100 % 10) kB"
    default: "\(count / 1_000_000).\(count / 100_000 % 10) MB"
    }
  }
}
