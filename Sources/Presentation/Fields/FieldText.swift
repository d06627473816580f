import DisplayText

/// Labels and values as plain lines.
public enum FieldText {
  /// - Parameter width: no line is wider, where there is a width; without one no value is wrapped.
  public static func lines(of groups: [FieldGroup], width: Int? = nil) -> [String] {
    let labels = groups.flatMap(\.fields).map(\.label.width).max() ?? 0
    let column = min(labels, width.map { max(1, $0 / 3) } ?? labels) + 2
    var lines: [String] = []
    for group in groups {
      if let heading = group.heading { lines += ["", heading.plain] }
      for field in group.fields { lines += self.lines(of: field, column: column, width: width) }
    }
    return lines
  }

  private static func lines(of field: Field, column: Int, width: Int?) -> [String] {
    var values = field.lines
    if let note = field.note {
      // A remark stands behind a value of one line, and under one of several.
      if values.count == 1 {
        values[0] += "  (" + note + ")"
      } else {
        values.append("(" + note + ")")
      }
    }
    if let width {
      let room = max(1, width - column)
      values = values.flatMap {
        field.wrapping == .words || field.note != nil
          ? $0.wrapped(to: room) : $0.brokenAtWidth(room)
      }
    }
    let indent = String(repeating: " ", count: column)
    let fits = field.label.width < column
    var lines = values.map { $0.isEmpty ? "" : indent + $0.plain }
    if fits && !lines.isEmpty {
      let padding = String(repeating: " ", count: column - field.label.width)
      lines[0] =
        values[0].isEmpty ? field.label.plain : field.label.plain + padding + values[0].plain
    } else {
      lines.insert(field.label.plain, at: 0)
    }
    return lines
  }
}
