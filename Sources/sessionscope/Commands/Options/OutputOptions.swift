import ArgumentParser
import Glibc

/// The options of subcommands that print.
struct OutputOptions: ParsableArguments {
  @Option(help: ArgumentHelp(Format.help))
  var format = Format.text

  @Flag(name: .shortAndLong, help: "Say nothing but errors on standard error.")
  var quiet = false

  @Flag(help: "Print a line for each request on standard error.")
  var verbose = false

  func validate() throws {
    if quiet && verbose { throw ValidationError("--quiet and --verbose exclude each other.") }
  }

  /// The connection to the server, once it is certain that the answer can be printed here; says what was odd.
  ///
  /// - Parameter sendsRequired: whether the required flag is sent, even where it is turned off.
  func connection(_ options: SharedOptions, sendsRequired: Bool = false) throws -> Connection {
    if format.isVerbatim, isatty(STDOUT_FILENO) == 1 {
      throw Failure(
        "--format raw prints the server's bytes as they are: not to a terminal", status: .usage)
    }
    let connection = try Connection(options, isQuiet: quiet, isVerbose: verbose)
    connection.sayNotes(aboutFlags: !sendsRequired)
    return connection
  }
}
