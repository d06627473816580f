import TerminalModel

/// Where everything stands on a screen of a given size.
///
/// List above, detail below; side by side from 150 columns; one at a time under 60 columns or 16 rows. Stacked, the list
/// is as tall as its rows, and never takes more than three fifths of the body.
public struct Layout: Sendable, Hashable {
  public enum Arrangement: Sendable, Hashable {
    case stacked
    case sideBySide
    case single
  }

  public let arrangement: Arrangement
  public let header: Rect
  /// The list's column headings; empty where there is no room.
  public let headings: Rect
  public let list: Rect
  /// The line over the detail with its title.
  public let detailTitle: Rect
  public let detail: Rect
  /// The column between list and detail, side by side.
  public let divider: Rect
  public let status: Rect
  public let keys: Rect
  /// All between header and status line.
  public let body: Rect

  /// - Parameter listRows: how many rows the list has; nil while that is not known, and then it has as many as it may.
  public init(_ size: Size, listRows: Int? = nil) {
    let rows = size.rows
    let screen = Rect(size)
    // The list keeps a row as long as there is one: then come status, header and keys.
    let (withoutKeys, keys) = screen.split(bottom: rows >= 30 ? 2 : rows >= 4 ? 1 : 0)
    let (withoutStatus, status) = withoutKeys.split(bottom: rows >= 2 ? 1 : 0)
    let (header, body) = withoutStatus.split(top: rows >= 3 ? 1 : 0)
    (self.header, self.body, self.status, self.keys) = (header, body, status, keys)
    let empty = Rect(row: 0, column: 0, rows: 0, columns: 0)
    if size.columns < 60 || rows < 16 {
      arrangement = .single
      let heading = body.split(top: body.rows >= 5 ? 1 : 0)
      (headings, list) = (heading.top, heading.rest)
      let title = body.split(top: body.rows >= 3 ? 1 : 0)
      (detailTitle, detail) = (title.top, title.rest)
      divider = empty
    } else if size.columns >= 150 {
      arrangement = .sideBySide
      let (left, rest) = body.split(left: size.columns * 11 / 20)
      let (divider, right) = rest.split(left: 1)
      self.divider = divider
      (headings, list) = left.split(top: 1)
      (detailTitle, detail) = right.split(top: 1)
    } else {
      arrangement = .stacked
      let most = max(3, body.rows * 3 / 5 - 1)
      let (upper, lower) = body.split(top: 1 + min(most, max(3, listRows ?? most)))
      (headings, list) = upper.split(top: 1)
      (detailTitle, detail) = lower.split(top: 1)
      divider = empty
    }
  }
}
