import TerminalModel

/// Where the parts of the compare page stand: the two sessions, the differences, and below them both values of one.
struct CompareLayout: Sendable, Equatable {
  let sessions: Rect
  let list: Rect
  let title: Rect
  let detail: Rect

  init(_ rect: Rect) {
    let (sessions, body) = rect.split(top: rect.rows >= 8 ? 2 : 0)
    self.sessions = sessions
    let isTall = body.rows >= 8
    let (list, lower) = body.split(top: isTall ? body.rows * 3 / 5 : body.rows)
    self.list = list
    (title, detail) = lower.split(top: isTall ? 1 : 0)
  }
}
