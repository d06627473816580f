import ArgumentParser

/// The options of subcommands that print resources: whether and how long they check them, and what of them is printed.
struct ResourceOutputOptions: ParsableArguments {
  @Flag(help: "Check what became of each mount, file and store; exit status 1 when one failed.")
  var check = false

  @Option(
    help: ArgumentHelp(
      "With --check: repeat it until something failed, the session stopped, or the time is over.",
      valueName: "seconds"))
  var wait: Double?

  @OptionGroup var output: OutputOptions

  @Option(
    help: ArgumentHelp(
      "Print these fields only, by the service's names: id,mount_path,checkout.sha.",
      valueName: "a,b,c"))
  var fields: String?

  func validate() throws {
    if wait != nil && !check { throw ValidationError("--wait needs --check.") }
    if let wait, !SharedOptions.waits.contains(wait) {
      throw ValidationError("--wait takes a number of seconds from 0 to 86400.")
    }
    if check && output.format.isVerbatim {
      throw ValidationError("--check adds nothing to --format raw: use json or jsonl.")
    }
  }

  /// The fields that were chosen; nil for all.
  func chosenFields() throws -> FieldList? {
    guard let fields else { return nil }
    guard !output.format.isVerbatim else {
      throw Failure("--fields does not apply to --format raw: use json or jsonl", status: .usage)
    }
    return try FieldList(fields, hasChecks: check)
  }
}
