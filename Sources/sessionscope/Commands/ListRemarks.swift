import DisplayText
import Presentation
import SessionAPI
import SessionModels

/// What standard error is told of a list that was printed. It keeps no page.
struct ListRemarks: Sendable {
  /// Why it is not whole; nil where it is.
  var cut: ListCut?
  /// How many elements are missing of pages that have too many.
  private var leftOut = 0
  private var count = 0
  private var unreadable = 0
  /// What is wrong with the first that cannot be read.
  private var firstProblem: SafeText?

  /// Whether every element of the list was read.
  var isWhole: Bool { cut == nil && leftOut == 0 }

  mutating func take(_ page: ResourcePage) {
    leftOut += page.leftOut
    count += page.resources.count
    for resource in page.resources {
      if case .malformed(_, let problem) = resource.content {
        unreadable += 1
        // Words take time, and one element's are said.
        if firstProblem == nil { firstProblem = SafeText(problem.description) }
      }
    }
  }

  /// A sentence each. Elements that cannot be read are printed too.
  var lines: [SafeText] {
    var lines: [SafeText] = []
    if let firstProblem {
      let words: SafeText = "\(unreadable) of \(count) elements cannot be read"
      lines.append(words + (unreadable == 1 ? ": " : ", the first: ") + firstProblem)
    }
    if leftOut > 0 { lines.append(ListWords.line(forLeftOut: leftOut)) }
    if let cut { lines.append(ListWords.line(for: cut)) }
    return lines
  }
}
