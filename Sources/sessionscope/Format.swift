import ArgumentParser
import Glibc

/// How a subcommand prints its results.
enum Format: String, ExpressibleByArgument, CaseIterable {
  /// For people: a table, or labels and values.
  case text
  /// One JSON document, indented by two spaces.
  case json
  /// One JSON value a line.
  case jsonl
  /// The service's bytes as they came.
  case raw
}

/// The options of subcommands that print.
struct OutputOptions: ParsableArguments {
  @Option(
    help: "text for people, json, jsonl, or raw: the answer byte for byte, not to a terminal.")
  var format = Format.text

  /// The service to ask, once it is certain that the answer can be printed here; what was odd is said.
  func connection(_ options: SharedOptions) throws -> Connection {
    if format == .raw, isatty(STDOUT_FILENO) == 1 {
      throw Failure(
        "--format raw prints the service's bytes as they are: not to a terminal", status: .usage)
    }
    let connection = try Connection(options)
    connection.sayNotes()
    return connection
  }
}
