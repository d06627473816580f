import DisplayText
import ExactJSON
import Presentation
import SessionModels

/// What the service did with a beta flag, as `betas --probe` prints it.
enum FlagElement {
  static let headings: [SafeText] = ["FLAG", "RESULT", "ANSWER"]

  /// - Parameter result: nil where the flag was not tried to the end.
  static func element(_ flag: BetaFlag, _ result: FlagResult?) -> Element {
    guard let result else {
      return Element(
        json: ["flag": .string(flag.value), "result": .string("not_tried")],
        cells: [SafeText(flag.value), "not tried", ""])
    }
    let comparison: FlagComparison? = if case .accepted(let found) = result { found } else { nil }
    let (error, requestID) = (result.error, result.error?.requestID ?? comparison?.requestID)
    return Element(
      json: [
        "flag": .string(flag.value), "result": .string(name(of: result)),
        "is_named": result.isRefused
          ? .boolean(error?.refusedFlags.contains(flag) ?? false) : nil,
        "fields": comparison.map { .strings($0.differences.map(\.name)) },
        "message": error.map { .string(($0.envelope?.message ?? ErrorWords($0).line.plain)) },
        "request_id": requestID.map { .string($0) },
      ],
      cells: [
        SafeText(flag.value), FlagResultWords.short(result),
        FlagResultWords.line(result, of: flag) ?? "",
      ])
  }

  private static func name(of result: FlagResult) -> String {
    switch result {
    case .accepted(let comparison): comparison?.differences.isEmpty == false ? "different" : "same"
    case .refused: "refused"
    case .refusedTogether: "refused_with_others"
    case .notAnswered: "not_answered"
    }
  }
}
