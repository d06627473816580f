import ArgumentParser
import Glibc

/// The options of subcommands that print.
struct OutputOptions: ParsableArguments {
  @Option(
    help: "text for people, json, jsonl, or raw: the answer byte for byte, not to a terminal.")
  var format = Format.text

  @Flag(name: .shortAndLong, help: "Say nothing but errors on standard error.")
  var quiet = false

  /// The service to ask, once it is certain that the answer can be printed here; what was odd is said.
  func connection(_ options: SharedOptions) throws -> Connection {
    if format.isVerbatim, isatty(STDOUT_FILENO) == 1 {
      throw Failure(
        "--format raw prints the service's bytes as they are: not to a terminal", status: .usage)
    }
    let connection = try Connection(options, isQuiet: quiet)
    connection.sayNotes()
    return connection
  }
}
