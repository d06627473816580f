import ArgumentParser

/// The options of subcommands that print resources.
struct ResourceOutputOptions: ParsableArguments {
  @OptionGroup var checks: CheckOptions
  @OptionGroup var output: OutputOptions

  @Option(
    help: ArgumentHelp(
      "Print these fields only, by the service's names: id,mount_path,checkout.sha.",
      valueName: "a,b,c"))
  var fields: String?

  func validate() throws {
    if checks.check && output.format.isVerbatim {
      throw ValidationError("--check adds nothing to --format raw: use json or jsonl.")
    }
  }

  /// The fields that were chosen; nil for all.
  func chosenFields() throws -> FieldList? {
    guard let fields else { return nil }
    guard !output.format.isVerbatim else {
      throw Failure("--fields does not apply to --format raw: use json or jsonl", status: .usage)
    }
    return try FieldList(fields, hasChecks: checks.check)
  }
}
