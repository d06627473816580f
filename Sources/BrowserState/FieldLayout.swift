import DisplayText
import Presentation
import TerminalModel

/// Labels and values as lines of a given width; nothing is cut.
enum FieldLayout {
  /// The widest a column of labels gets.
  private static let labelColumns = 13

  static func lines(of groups: [FieldGroup], width: Int) -> [TextLine] {
    var lines: [TextLine] = []
    for group in groups {
      if let heading = group.heading {
        lines.append(TextLine())
        lines.append(TextLine(heading, .heading, column: 1))
      }
      for field in group.fields { lines += self.lines(of: field, width: width) }
    }
    return lines
  }

  private static func lines(of field: Field, width: Int) -> [TextLine] {
    // Where labels and values do not fit side by side, the value stands under its label.
    let beside = width >= 36 && field.label.width <= max(labelColumns, width / 3)
    let column = beside ? 1 + max(labelColumns, field.label.width + 1) : min(2, max(0, width - 1))
    let room = max(1, width - column - 1)
    let values = field.lines.flatMap { line in
      field.wrapping == .words ? line.wrapped(to: room) : line.brokenAtWidth(room)
    }
    var lines: [TextLine] = []
    if !beside {
      lines += field.label.wrapped(to: max(1, width - 1)).map {
        TextLine($0, .label, column: min(1, width - 1))
      }
    }
    for (index, value) in values.enumerated() {
      var line = TextLine()
      if beside && index == 0 { line.add(field.label, .label, column: 1) }
      line.add(value, Style(field.standing), column: column)
      lines.append(line)
    }
    add(field.note, to: &lines, values: values, column: column, width: width)
    return lines
  }

  /// Sets the note at the right edge of the value's only line, or under the value.
  private static func add(
    _ note: SafeText?, to lines: inout [TextLine], values: [SafeText], column: Int, width: Int
  ) {
    guard let note else { return }
    if values.count == 1, column + values[0].width + 2 + note.width < width {
      lines[lines.count - 1].add(note, .faint, column: width - 1 - note.width)
    } else {
      lines += note.wrapped(to: max(1, width - column - 1)).map {
        TextLine($0, .faint, column: column)
      }
    }
  }
}

extension Style {
  /// The look of a value that is to be minded as much as that.
  public init(_ standing: Standing) {
    self =
      switch standing {
      case .ordinary: .plain
      case .safe: .safe
      case .caution: .caution
      case .failure: .failure
      }
  }
}
