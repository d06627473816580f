import ArgumentParser
import CursesTerminal
import DisplayText
import Glibc
import SessionAPI

/// The program. `main` is synchronous: the terminal, the signals and the state belong to the process's first thread.
@main
struct SessionScope: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sessionscope",
    abstract: "Shows what is mounted in a Claude Managed Agents session.",
    usage: """
      sessionscope [<options>] [<session>] [<resource>]
      sessionscope [<options>] list <session>
      sessionscope [<options>] get <session> [<resource>]
      sessionscope [<options>] betas
      sessionscope [<options>] config
      sessionscope [<options>] doctor
      """,
    discussion: """
      Without a subcommand the browser starts: give ids, or paste them there. The key comes from ANTHROPIC_API_KEY, \
      ANTHROPIC_AUTH_TOKEN or a profile, never from an option; without one the browser shows the samples.
      """,
    version: ProductVersion.text,
    subcommands: [
      ListCommand.self, GetCommand.self, BetasCommand.self, ConfigCommand.self, DoctorCommand.self,
      BrowseCommand.self,
    ],
    defaultSubcommand: BrowseCommand.self
  )

  @OptionGroup var options: SharedOptions

  static func main() {
    Output.holdClosedStreams()
    pinNameLookup()
    CrashHandler.keepMemoryPrivate(environment: Environment.current)
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as Failure {
      Output.complain(failure.words)
      Glibc.exit(failure.status.rawValue)
    } catch {
      end(with: error)
    }
  }

  /// Prints what the parser says, and ends: help and completions as they are, a mistake without what cannot be seen.
  private static func end(with error: any Error) -> Never {
    let status = exitCode(for: error)
    var message = fullMessage(for: error)
    guard status != .success else {
      if !message.isEmpty { Output.write(message + "\n") }
      Glibc.exit(status.rawValue)
    }
    // What the parser says of the same arguments without a line break of theirs: every line of it is its own.
    let spelled = CommandLine.arguments.dropFirst().map { SafeText($0).plain }
    do { _ = try parseAsRoot(spelled) } catch { message = fullMessage(for: error) }
    for line in SafeText.lines(of: message) { Output.note(Output.cut(line).plain + "\n") }
    Glibc.exit(status.rawValue)
  }
}
