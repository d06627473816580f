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
    if format == .raw, isatty(STDOUT_FILENO) == 1 {
      throw Failure(
        "--format raw prints the service's bytes as they are: not to a terminal", status: .usage)
    }
    let connection = try Connection(options, isQuiet: quiet)
    connection.sayNotes()
    return connection
  }
}

/// The options of subcommands that print resources.
struct ResourceOutputOptions: ParsableArguments {
  @OptionGroup var output: OutputOptions

  @Option(
    help: ArgumentHelp(
      "Print these fields only, by the service's names: id,mount_path,checkout.sha.",
      valueName: "a,b,c"))
  var fields: String?

  /// The fields that were chosen; nil for all.
  func chosenFields() throws -> FieldList? {
    guard let fields else { return nil }
    guard output.format != .raw else {
      throw Failure("--fields chooses nothing of --format raw: use json or jsonl", status: .usage)
    }
    return try FieldList(fields)
  }
}
