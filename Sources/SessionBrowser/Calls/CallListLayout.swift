import TerminalModel

/// Where the parts of the calls page stand: the list, and below it the call under the cursor where there is room for it.
struct CallListLayout: Sendable, Equatable {
  let list: Rect
  let title: Rect
  let detail: Rect

  init(_ rect: Rect) {
    let isTall = rect.rows >= 12 && rect.columns >= 50
    let (list, lower) = rect.split(top: isTall ? rect.rows / 2 : rect.rows)
    self.list = list
    (title, detail) = lower.split(top: isTall ? 1 : 0)
  }
}
