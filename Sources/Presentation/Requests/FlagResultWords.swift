import DisplayText
import ExactJSON
import SessionModels

/// What is said of what the service did with a beta flag.
public enum FlagResultWords {
  /// In a column: `accepted`, `2 fields differ`, `refused 14:02`.
  ///
  /// - Parameter clock: when it came, as a clock time; nil where that is not said.
  public static func short(_ result: FlagResult, clock: SafeText? = nil) -> SafeText {
    let when = clock.map { " " + $0 } ?? ""
    return switch result {
    case .accepted(let comparison?) where !comparison.differences.isEmpty:
      count(comparison.differences.count)
    case .accepted: "accepted"
    case .refused: "refused" + when
    case .refusedTogether: "refused with others" + when
    case .notAnswered: "not answered" + when
    }
  }

  public static func severity(_ result: FlagResult) -> Severity {
    switch result {
    case .accepted(let comparison): comparison?.differences.isEmpty == false ? .caution : .ordinary
    case .refused, .refusedTogether: .failure
    case .notAnswered: .caution
    }
  }

  /// The service's own words, or which members differ, and the request ID; nil where nothing is known but that it was
  /// accepted.
  public static func line(_ result: FlagResult, of flag: BetaFlag) -> SafeText? {
    let (words, id): (SafeText, String?)
    switch result {
    case .accepted(nil): return nil
    case .accepted(let comparison?): (words, id) = (names(comparison), comparison.requestID)
    case .refused(let error), .refusedTogether(let error), .notAnswered(let error):
      let isUnnamed = result.isRefused && !error.refusedFlags.contains(flag)
      let lead: SafeText = isUnnamed ? "refused without its name: " : ""
      (words, id) = (
        lead + (ErrorWords(error).message ?? ErrorWords(error).headline), error.requestID
      )
    }
    return words + (id.map { "  " + SafeText($0) } ?? "")
  }

  private static func names(_ comparison: FlagComparison) -> SafeText {
    guard !comparison.differences.isEmpty else { return "the same answer as without it" }
    return "differs: "
      + comparison.differences.map { ShownText.line($0.name) }.joined(separator: ", ")
  }

  private static func count(_ count: Int) -> SafeText {
    "\(count) field" + (count == 1 ? " differs" : "s differ")
  }

  /// Each member that differs, with both values whole.
  public static func groups(_ comparison: FlagComparison) -> [FieldGroup] {
    comparison.differences.map { difference in
      FieldGroup(
        heading: ShownText.line(difference.name),
        fields: [("Without it", difference.a), ("With it", difference.b)].map { label, value in
          value.map { Field(label, value: $0) } ?? Field(label, "absent")
        })
    }
  }
}
