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

  /// Refuses what cannot be printed here.
  func check() throws {
    guard format == .raw, isatty(STDOUT_FILENO) == 1 else { return }
    throw Failure(
      "--format raw prints the service's bytes as they are: not to a terminal", status: .usage)
  }
}
