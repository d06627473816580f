import ArgumentParser
import CursesTerminal
import DisplayText
import Glibc
import SessionAPI

/// The program. `main` is synchronous: the terminal, the signals and the state belong to the process's first thread.
@main
struct SessionScope: ExampledCommand {
  static let configuration = CommandConfiguration(
    commandName: "sessionscope",
    abstract: "Shows what is mounted in a Claude Managed Agents session.",
    usage: """
      sessionscope [<options>] [--no-check] [<session>] [<resource>]
      sessionscope [<options>] list <session>
      sessionscope [<options>] get <session> [<resource>]
      sessionscope [<options>] sessions [<query> ...]
      sessionscope [<options>] diff <a> <b>
      sessionscope [<options>] calls <session> [<resource>]
      sessionscope [<options>] betas
      sessionscope [<options>] config
      sessionscope [<options>] doctor
      sessionscope manual
      """,
    discussion: """
      Without a subcommand the browser starts: give ids, or paste them there. The key comes from ANTHROPIC_API_KEY, \
      ANTHROPIC_AUTH_TOKEN or a profile, never from an option; without one the browser opens the samples. The browser \
      checks what became of each mount, file and store; --no-check skips that.
      """,
    version: ProductVersion.text,
    subcommands: [
      ListCommand.self, GetCommand.self, SessionsCommand.self, DiffCommand.self,
      CallsCommand.self, BetasCommand.self, ConfigCommand.self, DoctorCommand.self,
      ManualCommand.self, BrowseCommand.self,
    ],
    defaultSubcommand: BrowseCommand.self
  )

  static let examples = [
    "sessionscope --demo", "sessionscope sesn_…", "sessionscope list sesn_… --check",
  ]

  @OptionGroup(title: "Shared options") var options: SharedOptions

  static func main() {
    Output.holdClosedStreams()
    pinNameLookup()
    CrashHandler.keepMemoryPrivate(environment: Environment.current)
    do {
      try refuseHelpOnNothing()
      var command = try command(for: Array(CommandLine.arguments.dropFirst()))
      try command.run()
    } catch let failure as Failure {
      Output.complain(failure.words)
      Glibc.exit(failure.status.rawValue)
    } catch {
      end(with: error)
    }
  }

  /// The command that arguments ask for.
  ///
  /// Where they begin with a subcommand's name, and where they name none, that command's own parser reads them: the whole
  /// program's goes through the options that all commands have once more for the program itself, which is a sixth of the
  /// instructions to the first frame. The whole program's parser helps, and says what is wrong.
  private static func command(for arguments: [String]) throws -> any ParsableCommand {
    let named = configuration.subcommands.first { $0.configuration.commandName == arguments.first }
    if let named, let command = try? named.parse(Array(arguments.dropFirst())) {
      return command
    }
    // These the browser's own parser would only refuse.
    let others = MistypedSubcommand.names + ["--version", "--help", "-h"]
    if named == nil, !arguments.contains(where: others.contains),
      let command = try? BrowseCommand.parse(arguments)
    {
      return command
    }
    return try parseAsRoot(arguments)
  }

  /// The program and its subcommands, as far as people type their names.
  static let exampled: [any ExampledCommand.Type] =
    [SessionScope.self] + configuration.subcommands.compactMap { $0 as? any ExampledCommand.Type }

  /// The examples of the command whose help a message is; nothing for other messages.
  private static func examples(under message: String) -> String {
    // To make the help of every command takes longer than all else that `--version` does.
    guard message.hasPrefix("OVERVIEW: ") else { return "" }
    return exampled.first { message == helpMessage(for: $0) }?.exampleText ?? ""
  }

  /// `help` takes the name of a subcommand.
  private static func refuseHelpOnNothing() throws {
    let words = CommandLine.arguments.dropFirst()
    guard words.first == "help", let name = words.dropFirst().first, !name.hasPrefix("-"),
      !MistypedSubcommand.names.contains(name)
    else { return }
    throw Failure(
      "there is no subcommand \"" + SafeText(name) + "\"",
      "There are: " + SafeText(MistypedSubcommand.names.joined(separator: ", ")), status: .usage)
  }

  /// Prints what the parser says, and ends: help and completions as they are, a mistake without what cannot be seen.
  private static func end(with error: any Error) -> Never {
    let status = exitCode(for: error)
    var message = fullMessage(for: error)
    guard status != .success else {
      if !message.isEmpty {
        Output.write(CompletionScript.mended(message) + examples(under: message) + "\n")
      }
      Glibc.exit(status.rawValue)
    }
    // What the parser says of the same arguments without a line break of theirs: every line of it is its own.
    let spelled = CommandLine.arguments.dropFirst().map { SafeText($0).plain }
    do { _ = try parseAsRoot(spelled) } catch { message = fullMessage(for: error) }
    SecretArguments.refuse(Array(CommandLine.arguments.dropFirst()))
    // The browser's own name is no subcommand that one types.
    message = message.replacing("sessionscope browse --help", with: "sessionscope --help")
    for line in SafeText.lines(of: message) { Output.note(Output.cut(line).plain + "\n") }
    Glibc.exit(status.rawValue)
  }
}
