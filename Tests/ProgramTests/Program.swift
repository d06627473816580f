import Glibc
import PseudoTerminal

/// The real binary, started as a person or a script would.
enum Program {
  /// The environment of a person with a UTF-8 terminal and nothing set up. Without a home nothing is kept.
  static let plain = ["TERM": "xterm-256color", "LANG": "C.UTF-8", "TZ": "UTC"].merging(sanitizers)
  {
    $1
  }

  /// How a sanitizer is to behave, where the tests run under one.
  static let sanitizers: [String: String] = {
    let names: [String] = ["TSAN_OPTIONS", "ASAN_OPTIONS"]
    let found = names.compactMap { name in getenv(name).map { (name, String(cString: $0)) } }
    return Dictionary(uniqueKeysWithValues: found)
  }()

  /// The browser in a terminal.
  static func browser(
    _ arguments: String..., rows: Int = 24, columns: Int = 80, environment: [String: String] = [:]
  ) throws -> TerminalProgram {
    try TerminalProgram(
      TerminalProgram.builtBinary, arguments: arguments, environment: merged(environment),
      rows: rows,
      columns: columns)
  }

  /// A subcommand without a terminal.
  static func run(
    _ arguments: String..., environment: [String: String] = [:], input: String = ""
  ) throws -> CommandRun {
    try CommandRun.run(
      TerminalProgram.builtBinary, arguments: arguments, environment: merged(environment),
      input: Array(input.utf8))
  }

  private static func merged(_ environment: [String: String]) -> [String: String] {
    plain.merging(environment) { $1 }
  }
}
