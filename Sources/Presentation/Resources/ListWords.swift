import DisplayText
import SessionModels

/// What is said of a list that is not shown whole.
public enum ListWords {
  /// That a list is longer than it may be.
  public static func line(for cut: ListCut) -> SafeText {
    let limit =
      switch cut.limit {
      case .elements(let count): "\(grouped(count)) elements"
      case .bytes(let count): "\(count >> 20) MiB"
      }
    return SafeText("the list is longer than \(limit): the first \(grouped(cut.shown)) are shown")
  }

  /// That pages have more elements than they may.
  public static func line(forLeftOut count: Int) -> SafeText {
    let limit = grouped(AnswerLimits.pageElements)
    return SafeText(
      "a page has more than \(limit) elements: \(grouped(count)) are left out behind the first \(limit)"
    )
  }

  /// That a session has longer lists than are read of one.
  public static let cutSession = SafeText(
    "the session has more than \(grouped(AnswerLimits.pageElements)) of something: only the first are read"
  )

  /// Such as `100,000`.
  private static func grouped(_ number: Int) -> String {
    var digits = Array(String(number))
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: place)
      place -= 3
    }
    return String(digits)
  }
}
