import ArgumentParser

/// The options of `list` alone.
struct ListOptions: ParsableArguments {
  @Flag(help: "Print the mounts as a tree of the sandbox's paths.")
  var tree = false

  @Flag(help: "With --check: read which of the agent's calls name each mount too.")
  var calls = false
}
