/// Where one reads on a page of fields: the field the cursor is on, and how far the page is scrolled.
///
/// A field that is longer than the window is read line by line before the cursor leaves it.
public struct FieldCursor: Sendable, Hashable {
  /// The field the cursor is on, counted from 0.
  public private(set) var field = 0
  public private(set) var scroll = ScrollPosition()
  /// The line that a search went to; nil after any other move.
  public private(set) var found: Int?

  /// Whether one reads the beginning, and no line that a search found.
  var isAtTop: Bool { field == 0 && scroll.offset == 0 && found == nil }

  /// How many lines are seen at once.
  private var height: Int { scroll.height }

  mutating func perform(_ action: Action, on page: FieldPage) {
    guard height > 0, !page.places.isEmpty else { return }
    found = nil
    switch action {
    case .down: moveDown(on: page)
    case .up: moveUp(on: page)
    case .pageDown, .pageUp, .halfPageDown, .halfPageUp:
      let before = scroll
      let isGoingDown = action == .pageDown || action == .halfPageDown
      scroll.move(
        by: action.distance(height: height, count: 0), count: page.lines.count)
      if scroll == before {
        field = isGoingDown ? page.places.count - 1 : 0
      } else {
        keepFieldInSight(on: page, isGoingDown: isGoingDown)
      }
    case .first:
      restart()
    case .last:
      field = page.places.count - 1
      scroll.move(by: page.lines.count, count: page.lines.count)
    default: break
    }
  }

  /// Puts the cursor on the field of a line that a search found, and the line into sight.
  mutating func find(line: Int, on page: FieldPage) {
    found = line
    field = page.field(at: line) ?? 0
    scroll.reveal(line: line, count: page.lines.count)
  }

  /// Takes the height of the window, and keeps everything in range on a page of another length.
  mutating func settle(height: Int, on page: FieldPage) {
    scroll.settle(height: height, count: page.lines.count)
    settle(on: page)
  }

  /// Goes to the first field, as on a page of another resource.
  mutating func restart() {
    (field, found) = (0, nil)
    scroll.restart()
  }

  private mutating func settle(on page: FieldPage) {
    found = nil
    field = min(field, max(0, page.places.count - 1))
    scroll.move(by: 0, count: page.lines.count)
    reveal(on: page)
  }

  /// Goes to the same field of a page that was made again, and keeps its first line where it is on the screen.
  mutating func follow(_ name: FieldName, atScreenRow row: Int, on page: FieldPage) {
    guard let index = page.index(of: name) else {
      settle(on: page)
      return
    }
    found = nil
    field = index
    let wanted = page.places[index].lines.lowerBound - row
    scroll.move(by: wanted - scroll.offset, count: page.lines.count)
    reveal(on: page)
  }

  /// How far the field's first line is from the top of the window.
  func screenRow(on page: FieldPage) -> Int {
    page.places.indices.contains(field) ? page.places[field].lines.lowerBound - scroll.offset : 0
  }

  private mutating func moveDown(on page: FieldPage) {
    let end = page.places[field].lines.upperBound
    let isLast = field == page.places.count - 1
    if end > scroll.offset + height || isLast {
      scroll.move(by: 1, count: page.lines.count)
    } else {
      field += 1
      reveal(on: page)
    }
  }

  private mutating func moveUp(on page: FieldPage) {
    if page.places[field].lines.lowerBound < scroll.offset || field == 0 {
      scroll.move(by: -1, count: page.lines.count)
    } else {
      field -= 1
      let lines = page.places[field].lines
      // Of a field that is longer than the window, its end comes first.
      let top = lines.count <= height ? lines.lowerBound : lines.upperBound - 1
      let distance = min(0, top - scroll.offset)
      scroll.move(by: distance, count: page.lines.count)
    }
  }

  /// Scrolls as little as it takes to see the field: whole where it fits, else its first line.
  private mutating func reveal(on page: FieldPage) {
    guard page.places.indices.contains(field), height > 0 else { return }
    let lines = page.places[field].lines
    let (top, bottom) = (scroll.offset, scroll.offset + height)
    let end = lines.count <= height ? lines.upperBound : lines.lowerBound + 1
    if lines.upperBound <= top {
      scroll.move(by: lines.lowerBound - top, count: page.lines.count)
    } else if lines.count <= height && lines.lowerBound < top {
      scroll.move(by: lines.lowerBound - top, count: page.lines.count)
    } else if end > bottom {
      scroll.move(by: end - bottom, count: page.lines.count)
    }
  }

  /// Puts the cursor on the first field that is seen. Where only headings are, the window moves on to the next field.
  private mutating func keepFieldInSight(on page: FieldPage, isGoingDown: Bool) {
    let window = scroll.offset..<scroll.offset + height
    let places = page.places
    guard !places[field].lines.overlaps(window) else { return }
    field =
      places.firstIndex { $0.lines.overlaps(window) }
      ?? (isGoingDown
        ? places.firstIndex { $0.lines.lowerBound >= window.upperBound } ?? places.count - 1
        : places.lastIndex { $0.lines.upperBound <= window.lowerBound } ?? 0)
    if field > 0 { reveal(on: page) }
  }
}
