extension Command {
  /// `docs/keys.md`, whole: what many screens share once, then what each one adds.
  public static var documentation: String {
    let (large, small) = screens
    return """
      # Keys

      Made from the command tables of the views in `Sources/SessionBrowser`; a test fails when it is stale, and
      says how to write it again. A key that a screen does not list does nothing there, and the screen says so.

      ## Every screen

      Where a line is typed, `?` and `v` are text.

      \(table(of: help + [showCopied] + everywhere))
      ## Moving in a list or a text

      In the beta flags `Space` toggles.

      \(table(of: moving))
      ## Reading a text

      \(table(of: searching))
      ## Editing a line

      Any other character is text. `Ctrl-D` deletes at the cursor, too.

      \(table(of: editing))

      """ + large.map { "## \($0.title)\n\n" + table(of: $0.rows) + "\n" }.joined() + """
        ## Other screens

        | Screen | Keys |
        |---|---|

        """
        + small.map { screen in
          let rows = screen.rows.map { keys(of: $0) + " " + $0.help }
          return "| \(screen.title) | \(rows.joined(separator: " · ")) |\n"
        }.joined()
  }

  private typealias Screen = (title: String, rows: [Command])

  /// What each screen adds: many rows in a table of their own, few on a line. What list and detail share stands once.
  private static var screens: (large: [Screen], small: [Screen]) {
    let both = commands(in: .list).filter { commands(in: .detail).contains($0) && !isShared($0) }
    var large: [Screen] = [("Resource list and detail", both)]
    var small: [Screen] = []
    for view in View.allCases {
      let isPane = view == .list || view == .detail
      let rows = commands(in: view).filter { !isShared($0) && !(isPane && both.contains($0)) }
      if rows.count >= 8 {
        large.append((view.title, rows))
      } else {
        small.append((view.title, rows))
      }
    }
    return (large, small)
  }

  private static let sharedRows = Set(
    moving + movingBesideSpace + searching + editing + deletingForward + help + quietHelp + lineHelp
      + [showCopied] + everywhere)

  private static func isShared(_ command: Command) -> Bool { sharedRows.contains(command) }

  private static func table(of rows: [Command]) -> String {
    "| Keys | Action |\n|---|---|\n" + rows.map { "| \(keys(of: $0)) | \($0.help) |\n" }.joined()
  }

  private static func keys(of command: Command) -> String {
    command.keys.map { "`\($0.name)`" }.joined(separator: " ")
  }
}
