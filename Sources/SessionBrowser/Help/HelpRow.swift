import TerminalModel

/// One row of help: the heading of a group, or a command, with the one that goes the other way.
enum HelpRow: Sendable, Equatable {
  case heading(CommandGroup)
  case command(Command, opposite: Command?)

  /// The command that Enter runs.
  var command: Command? { if case .command(let command, _) = self { command } else { nil } }

  /// The keys of a view in groups, those that a filter leaves.
  static func rows(of view: View, filter: WordFilter?) -> [HelpRow] {
    let commands = Command.commands(in: view)
    return CommandGroup.allCases.flatMap { group -> [HelpRow] in
      let rows = commands.filter { command in
        command.action.group == group
          && filter?.holds(for: [command.help, group.rawValue] + command.keys.map(\.name)) ?? true
      }
      return rows.isEmpty ? [] : [.heading(group)] + paired(rows)
    }
  }

  /// What goes back stands on the row of what goes on.
  private static let opposites: [Action: Action] = [
    .down: .up, .halfPageDown: .halfPageUp, .pageDown: .pageUp, .first: .last,
    .nextListed: .previousListed,
  ]

  private static func paired(_ commands: [Command]) -> [HelpRow] {
    let wanted = commands.map { command in
      opposites[command.action].flatMap { action in commands.first { $0.action == action } }
    }
    let taken = Set(wanted.compactMap { $0?.action })
    return zip(commands, wanted).filter { !taken.contains($0.0.action) }
      .map { HelpRow.command($0.0, opposite: $0.1) }
  }

  /// What is said of it: `A page down, up`.
  static func words(of command: Command, opposite: Command?) -> String {
    guard let opposite else { return command.help }
    let (words, others) = (command.help.split(separator: " "), opposite.help.split(separator: " "))
    let same = zip(words, others).prefix { $0.0 == $0.1 }.count
    return command.help + ", " + others.dropFirst(same).joined(separator: " ").lowercased()
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
