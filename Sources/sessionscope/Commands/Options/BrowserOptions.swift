import ArgumentParser

/// The options of the browser alone.
struct BrowserOptions: ParsableArguments {
  @Flag(
    name: .customLong("no-check"), help: "Skip the checks of mounts, files and stores.")
  var skipsChecks = false
}
