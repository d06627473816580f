/// The shell as the program under test.
enum Shell {
  static let environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TERM": "xterm-256color"]

  /// A shell under a pseudo-terminal that runs a script.
  static func terminal(
    _ script: String, rows: Int = 24, columns: Int = 80, answersQueries: Bool = true
  ) throws -> TerminalProgram {
    try TerminalProgram(
      "/bin/sh", arguments: ["-c", script], environment: environment, rows: rows, columns: columns,
      answersQueries: answersQueries)
  }

  static func run(_ script: String, input: [UInt8] = [], seconds: Double = 20) throws -> CommandRun
  {
    try CommandRun.run(
      "/bin/sh", arguments: ["-c", script], environment: environment, input: input, seconds: seconds
    )
  }
}
