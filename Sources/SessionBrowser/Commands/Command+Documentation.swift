/// What is said of keys under one heading.
public struct KeyChapter: Sendable, Hashable {
  public let title: String
  /// A sentence about them; nil where there is nothing to say.
  public let remark: String?
  public let rows: [Command]
  /// Whether it is a screen with few keys of its own.
  public let isShort: Bool

  init(_ title: String, _ rows: [Command], remark: String? = nil, isShort: Bool = false) {
    (self.title, self.remark, self.rows, self.isShort) = (title, remark, rows, isShort)
  }
}

extension Command {
  /// Every key: what many screens share once, then what each one adds, those with few keys last.
  public static var chapters: [KeyChapter] {
    [
      KeyChapter(
        "Every screen", help + [showCopied] + everywhere,
        remark: "Where a line is typed, `?` and `v` are text."),
      KeyChapter(
        "Moving in a list or a text", moving, remark: "In the beta flags `Space` toggles."),
      KeyChapter("Reading a text", searching),
      KeyChapter(
        "Editing a line", editing,
        remark: "Any other character is text. `Ctrl-D` deletes at the cursor, too."),
    ] + screens
  }

  /// `docs/keys.md`, whole.
  public static var documentation: String {
    let chapters = chapters
    return """
      # Keys

      Made from the command tables of the views in `Sources/SessionBrowser`; a test fails when it is stale, and
      says how to write it again. A key that a screen does not list does nothing there, and the screen says so.

      """ + chapters.filter { !$0.isShort }.map(section).joined() + """

        ## Other screens

        | Screen | Keys |
        |---|---|

        """
        + chapters.filter(\.isShort).map { chapter in
          let rows = chapter.rows.map { keys(of: $0) + " " + $0.help }
          return "| \(chapter.title) | \(rows.joined(separator: " · ")) |\n"
        }.joined()
  }

  private static func section(_ chapter: KeyChapter) -> String {
    "\n## \(chapter.title)\n\n" + (chapter.remark.map { $0 + "\n\n" } ?? "")
      + "| Keys | Action |\n|---|---|\n"
      + chapter.rows.map { "| \(keys(of: $0)) | \($0.help) |\n" }.joined()
  }

  /// What each screen adds to what all share. What list and detail share stands once.
  private static var screens: [KeyChapter] {
    let both = commands(in: .list).filter { commands(in: .detail).contains($0) && !isShared($0) }
    var large = [KeyChapter("Resource list and detail", both)]
    var small: [KeyChapter] = []
    for view in View.allCases {
      let isPane = view == .list || view == .detail
      let rows = commands(in: view).filter { !isShared($0) && !(isPane && both.contains($0)) }
      if rows.count >= 8 {
        large.append(KeyChapter(view.title, rows))
      } else {
        small.append(KeyChapter(view.title, rows, isShort: true))
      }
    }
    return large + small
  }

  private static let sharedRows = Set(
    moving + movingBesideSpace + searching + editing + deletingForward + help + quietHelp + lineHelp
      + [showCopied] + everywhere)

  private static func isShared(_ command: Command) -> Bool { sharedRows.contains(command) }

  private static func keys(of command: Command) -> String {
    command.keys.map { "`\($0.name)`" }.joined(separator: " ")
  }
}
