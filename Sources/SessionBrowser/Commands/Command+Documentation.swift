extension Command {
  /// `docs/keys.md`, whole: every key of every view.
  public static var documentation: String {
    var text = """
      # Keys

      Made from the command tables of the views in `Sources/SessionBrowser`; a test fails when it is stale, and
      says how to write it anew. A key that a screen does not list does nothing there.

      """
    for view in View.allCases {
      text += "\n## \(view.title)\n\n| Keys | Action |\n|---|---|\n"
      for command in commands(in: view) {
        let keys = command.keys.map { "`\($0.name)`" }.joined(separator: " ")
        text += "| \(keys) | \(command.help) |\n"
      }
      if view.takesText { text += "| any other character | Text |\n" }
    }
    return text
  }
}
