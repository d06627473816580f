import ArgumentParser

/// `sessionscope manual`: the manual page, for `man`.
struct ManualCommand: ExampledCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Print the manual page.",
    usage: "sessionscope manual",
    discussion: "It is written in the macros of man: what prints it is man itself.")

  static let examples = [
    "sessionscope manual | man -l -",
    "sessionscope manual > ~/.local/share/man/man1/sessionscope.1",
  ]

  func run() { Output.write(ManualPage.text) }
}
