import TerminalModel

/// One row of help: the heading of a group, or a command.
enum HelpRow: Sendable, Equatable {
  case heading(CommandGroup)
  case command(Command)

  var command: Command? { if case .command(let command) = self { command } else { nil } }

  /// The keys of a view in groups, those that a filter leaves.
  static func rows(of view: View, filter: WordFilter?) -> [HelpRow] {
    let commands = Command.commands(in: view)
    return CommandGroup.allCases.flatMap { group -> [HelpRow] in
      let rows = commands.filter { command in
        command.action.group == group
          && filter?.holds(for: [command.help, group.rawValue] + command.keys.map(\.name)) ?? true
      }
      return rows.isEmpty ? [] : [.heading(group)] + rows.map(HelpRow.command)
    }
  }
}

/// Where the rows of help stand: in one column or in two.
struct HelpLayout {
  let columns: Int
  /// How many rows a column has.
  let perColumn: Int
  let lineCount: Int

  /// From this width on there are two columns.
  private static let wide = 76

  init(rowCount: Int, width: Int, height: Int) {
    columns = width >= Self.wide && rowCount > height ? 2 : 1
    perColumn = columns == 1 ? max(1, rowCount) : max(1, height, (rowCount + 1) / 2)
    lineCount = min(rowCount, perColumn)
  }

  func place(of row: Int) -> (column: Int, line: Int) { (row / perColumn, row % perColumn) }
}
