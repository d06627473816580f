import ArgumentParser

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
    guard !output.format.isVerbatim else {
      throw Failure("--fields chooses nothing of --format raw: use json or jsonl", status: .usage)
    }
    return try FieldList(fields)
  }
}
