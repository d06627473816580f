import SessionAPI
import SessionBrowser
import TerminalModel

/// The manual page: made of the commands, the table of keys and what the program knows of its statuses and files.
enum ManualPage {
  static var text: String {
    let program = SessionScope.configuration
    var page = Roff(
      name: "sessionscope", section: 1, date: ProductVersion.date,
      source: "sessionscope " + ProductVersion.text, title: "User Commands")
    page.heading("NAME")
    page.paragraph("sessionscope - " + lowered(program.abstract))
    page.heading("SYNOPSIS")
    page.lines(usage(of: SessionScope.self))
    page.heading("DESCRIPTION")
    page.paragraph(program.discussion)
    page.paragraph("It only reads: GET is the only method that it can send.")
    describe(on: &page)
    keys(on: &page)
    ends(on: &page)
    return page.text
  }

  // MARK: Commands and options

  private static func describe(on page: inout Roff) {
    let commands = SessionScope.exampled.dropFirst()
    page.heading("COMMANDS")
    for command in commands { describe(command, on: &page) }
    page.heading("OPTIONS")
    page.paragraph(
      "The shared options may stand before or after the name of a command that takes them. `manual` takes none."
    )
    let all = ArgumentDescription.all(of: SessionScope.self)
    for argument in all.filter({ $0.section != nil }) { item(argument, on: &page) }
    page.subheading("Options of the browser")
    for argument in ArgumentDescription.all(of: BrowseCommand.self)
    where !all.contains(where: { $0.term == argument.term }) { item(argument, on: &page) }
    page.subheading("Options of the program")
    for argument in all.filter({ $0.section == nil }) { item(argument, on: &page) }
    page.item(
      "--generate-completion-script", value: "<shell>",
      "Print a script that completes commands, options and recent sessions, for `bash`, `zsh` or `fish`."
    )
  }

  private static func describe(_ command: any ExampledCommand.Type, on page: inout Roff) {
    let words = command.configuration
    page.subheading(words.commandName ?? "")
    page.lines(usage(of: command))
    page.paragraph(words.abstract + (words.discussion.isEmpty ? "" : " " + words.discussion))
    // What all commands share is described once.
    let own = ArgumentDescription.all(of: command).filter {
      $0.isPositional || $0.section != nil && $0.section != sharedSection
    }
    for argument in own { item(argument, on: &page) }
    page.paragraph("Examples:")
    page.lines(command.examples)
  }

  /// The group of options that all commands share.
  private static let sharedSection = "Shared options"

  private static func item(_ argument: ArgumentDescription, on page: inout Roff) {
    page.item(argument.term, value: argument.value, argument.words)
  }

  private static func usage(of command: any ExampledCommand.Type) -> [String] {
    let text = SessionScope.usageString(for: command)
    return text.split(separator: "\n").map { line in
      let line = line.drop { $0 == " " }
      return String(line.hasPrefix("Usage: ") ? line.dropFirst("Usage: ".count) : line)
    }
  }

  private static func lowered(_ sentence: String) -> String {
    let words = sentence.hasSuffix(".") ? sentence.dropLast() : sentence[...]
    return words.prefix(1).lowercased() + words.dropFirst()
  }

  // MARK: Keys

  private static func keys(on page: inout Roff) {
    page.heading("KEYS")
    page.paragraph(
      "What many screens share stands first, then what each one adds. `?` shows the keys of a screen."
    )
    for chapter in Command.chapters {
      page.subheading(chapter.title)
      if let remark = chapter.remark { page.paragraph(remark) }
      page.table(
        chapter.rows.map { ($0.keys.map(\.name).joined(separator: " "), $0.help) }, indent: 24)
    }
  }

  // MARK: Statuses, environment, files

  private static func ends(on page: inout Roff) {
    page.heading("EXIT STATUS")
    page.table(ExitStatus.allCases.map { ("\($0.rawValue)", $0.meaning) }, indent: 8)
    page.paragraph(
      "A program that is ended by a signal dies by it: 128 and the signal's number in a shell.")
    page.heading("ENVIRONMENT")
    for row in EnvironmentVariables.all {
      page.item(row.names.joined(separator: ", "), row.meaning)
    }
    page.heading("FILES")
    page.item(
      "~/.config/sessionscope/config.json",
      "Settings, an object of JSON. It is never written, and need not be there. With `headers` or `query` its mode must be 0600. Command line over environment over profile over file over defaults; `sessionscope config` prints them all."
    )
    page.item(
      "~/.local/state/sessionscope/state.json",
      "What the browser keeps: sessions that were opened, and saved beta flags. Mode 0600, its folder 0700."
    )
    page.item(
      "~/.config/anthropic/",
      "Profiles, as `ant`, the official command line of the API, stores them. They are never written."
    )
    page.subheading("Keys of config.json")
    page.table(
      ConfigKey.allCases.map { ("\"\($0.rawValue)\"", "\($0.value): \($0.meaning)") }, indent: 16)
    page.heading("EXAMPLES")
    page.lines(SessionScope.examples)
    page.paragraph("Read this page without installing it:")
    page.lines(["sessionscope manual | man -l -"])
  }
}
