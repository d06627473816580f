import PseudoTerminal
import Testing

extension TerminalProgram {
  /// The lines of a file that Linux keeps about the program, such as `limits`.
  func processFile(_ name: String) throws -> [Substring] {
    try CommandRun.run(
      "cat", arguments: ["/proc/\(pid)/\(name)"], environment: ["PATH": "/usr/bin:/bin"]
    ).outputText.split(separator: "\n")
  }

  /// How often the program has written anything anywhere.
  func writes() throws -> Int {
    let line = try #require(processFile("io").first { $0.hasPrefix("syscw: ") })
    return try #require(Int(line.dropFirst(7)))
  }
}
