import DisplayText
import Presentation
import TerminalModel

/// Labels and values as lines of a given width; nothing is cut.
enum FieldLayout {
  /// How wide a column of labels is, and the longest label that widens it for all others.
  private static let (labelColumns, widestLabel) = (13, 18)

  static func page(of groups: [FieldGroup], width: Int) -> FieldPage {
    var page = FieldPage()
    add(groups, to: &page, width: width)
    return page
  }

  /// - Parameter hint: how a value is seen whole that is too long to be shown, after a comma.
  static func add(
    _ groups: [FieldGroup], to page: inout FieldPage, width: Int, hint: SafeText = ""
  ) {
    let column = labelColumn(of: groups.flatMap(\.fields), width: width)
    for group in groups {
      if let heading = group.heading {
        if !page.lines.isEmpty { page.add([TextLine()]) }
        page.add([TextLine(heading, .heading, column: 1)])
      }
      for field in group.fields {
        // The main fact stands first, and out.
        let isMain = page.places.isEmpty && field.severity == .ordinary
        page.add(
          field,
          lines(
            of: field, style: isMain ? .title : Style(field.severity), labels: column,
            width: width, hint: hint))
      }
    }
  }

  /// How wide the labels of some fields stand, two columns before the values included, where there is room for them.
  private static func labelColumn(of fields: [Field], width: Int) -> Int {
    let widest = fields.map(\.label.width).filter { $0 <= widestLabel }.max() ?? 0
    return widest >= labelColumns && widest + 2 <= width / 3 ? widest + 2 : labelColumns
  }

  private static func lines(
    of field: Field, style: Style, labels: Int, width: Int, hint: SafeText
  ) -> [TextLine] {
    let shown = field.shownLines(hint: hint)
    let (column, room) = place(of: field, shown, labels: labels, width: width)
    let beside = column > field.label.width + 1
    var lines: [TextLine] = []
    if !beside {
      lines += field.label.wrapped(to: max(1, width - 1)).map {
        TextLine($0, .label, column: min(1, width - 1))
      }
    }
    var isFirst = beside
    for paragraph in shown {
      var values = TextLine.paragraph(
        paragraph, atSpaces: field.wrapping == .words, width: room, style: style,
        column: column)
      // What just fits is moved to the left rather than broken.
      if !beside { for index in values.indices { values[index].shift(into: width) } }
      if isFirst { values[0].lead(with: field.label, .label, column: 1) }
      isFirst = false
      lines += values
    }
    add(field.note, to: &lines, of: shown, column: column, width: width)
    if let earlier = field.earlier {
      lines += TextLine.paragraph(
        earlier, atSpaces: true, width: room, style: .caution, column: column)
    }
    return lines
  }

  /// Where a field's value stands, and how many columns it has.
  ///
  /// Where labels and values do not fit side by side, the value stands under its label; so does one with a word, an id
  /// or a SHA in it that has to be broken beside it and not under it.
  private static func place(of field: Field, _ shown: [SafeText], labels: Int, width: Int) -> (
    column: Int, room: Int
  ) {
    // A label that is wider than its column keeps two columns before its value.
    let isWide = field.label.width >= labels
    let besideColumn = 1 + (isWide ? field.label.width + 2 : labels)
    let besideRoom = width - besideColumn - 1
    let longest = longestPiece(of: field, shown, over: besideRoom)
    let fits = width >= 36 && field.label.width <= max(labels, width / 3)
    if fits && (longest <= besideRoom || longest > width) { return (besideColumn, besideRoom) }
    let column = min(2, max(0, width - 1))
    return (column, max(1, longest > width ? width - column - 1 : max(width - column - 1, longest)))
  }

  /// The columns of the widest piece that must not be broken; 0 where none is wider than a room.
  private static func longestPiece(of field: Field, _ shown: [SafeText], over room: Int) -> Int {
    guard field.wrapping == .words else {
      let longest = shown.map(\.width).max() ?? 0
      return longest > room ? longest : 0
    }
    return shown.map { $0.widestWord(over: room) }.max() ?? 0
  }

  /// Sets the note at the right edge of the value's only line, or under the value.
  private static func add(
    _ note: SafeText?, to lines: inout [TextLine], of shown: [SafeText], column: Int, width: Int
  ) {
    guard let note else { return }
    if shown.count == 1, column + shown[0].width + 2 + note.width < width {
      lines[lines.count - 1].add(note, .faint, column: width - 1 - note.width)
    } else {
      lines += note.wrapped(to: max(1, width - column - 1)).map {
        TextLine($0, .faint, column: column)
      }
    }
  }
}

extension Style {
  /// The look of a value of that severity.
  public init(_ severity: Severity) {
    self =
      switch severity {
      case .ordinary: .plain
      case .safe: .safe
      case .caution: .caution
      case .failure: .failure
      }
  }
}
