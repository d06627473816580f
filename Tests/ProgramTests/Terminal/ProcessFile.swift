import PseudoTerminal

extension TerminalProgram {
  /// The lines of a file that Linux keeps about the program, such as `limits`.
  func processFile(_ name: String) throws -> [Substring] {
    try CommandRun.run(
      "cat", arguments: ["/proc/\(pid)/\(name)"], environment: ["PATH": "/usr/bin:/bin"]
    ).outputText.split(separator: "\n")
  }
}
