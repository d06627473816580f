import TerminalModel

/// Where the parts of the sessions page stand: the query and what is wrong with it, the list, and below it the session
/// under the cursor where there is room for it.
struct SessionListLayout: Sendable, Equatable {
  let query: Rect
  let problem: Rect
  let list: Rect
  let title: Rect
  let detail: Rect

  init(_ rect: Rect, hasQuery: Bool = false, hasProblem: Bool = false) {
    let (query, rest) = rect.split(top: hasQuery && rect.rows >= 4 ? 1 : 0)
    let (problem, body) = rest.split(top: hasProblem && rest.rows >= 3 ? 1 : 0)
    (self.query, self.problem) = (query, problem)
    let isTall = body.rows >= 12 && body.columns >= 60
    let (list, lower) = body.split(top: isTall ? body.rows * 3 / 5 : body.rows)
    self.list = list
    (title, detail) = lower.split(top: isTall ? 1 : 0)
  }
}
