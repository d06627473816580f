import ArgumentParser

/// Whether and how long subcommands check what they print.
struct CheckOptions: ParsableArguments {
  @Flag(help: "Check what became of each mount, file and store; exit status 1 when one failed.")
  var check = false

  @Option(
    help: ArgumentHelp(
      "With --check: repeat it until something failed, the session stopped, or the time is over.",
      valueName: "seconds"))
  var wait: Double?

  func validate() throws {
    guard let wait else { return }
    guard check else { throw ValidationError("--wait needs --check.") }
    guard SharedOptions.waits.contains(wait) else {
      throw ValidationError("--wait takes a number of seconds from 0 to 86400.")
    }
  }
}
