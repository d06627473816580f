import DisplayText
import SessionModels

/// What is wrong with a query, in a line.
public enum QueryProblemWords {
  public static func line(for problem: QueryProblem) -> SafeText {
    switch problem.kind {
    case .noSuchField(_, let nearest?): "no such field; nearest: " + SafeText(nearest)
    case .noSuchField(_, nil):
      "no such field; there are "
        + SafeText(SessionQuery.Field.allCases.map(\.rawValue).joined(separator: ", "))
    case .nothingBehind(let beginning): "nothing stands behind " + SafeText(beginning)
    case .unknownValue(let field, let known):
      SafeText(field) + " takes " + SafeText(known.joined(separator: " or "))
    case .shortCommit: "at least seven digits"
    case .noCommit: "a commit is 7 to 64 hexadecimal digits"
    case .noPath: "a mount path begins with /"
    case .noTime: "a time is 90m, 12h, 7d, 2w, or a date such as 2026-11-20"
    }
  }
}
