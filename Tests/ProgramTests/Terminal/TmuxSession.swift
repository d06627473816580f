import PseudoTerminal
import TestSupport

/// The browser inside a tmux with a server of its own, in the emulator.
final class TmuxSession {
  /// tmux, as one sees it.
  let program: TerminalProgram
  /// A folder for this session alone.
  let home: TemporaryFolder
  private let environment: [String: String]

  /// - Parameter options: what tmux is told before the browser starts, each a command with its arguments.
  init(_ arguments: String, options: [[String]] = []) throws {
    home = try TemporaryFolder()
    environment = Program.plain.merging([
      "TMUX_TMPDIR": home.path, "PATH": "/usr/bin:/bin", "SHELL": "/bin/sh",
    ]) { $1 }
    let told = (options.isEmpty ? [] : [["start-server"]] + options).flatMap { $0 + [";"] }
    program = try TerminalProgram(
      "tmux",
      arguments: ["-f", "/dev/null"] + told + [
        "new-session", "\(TerminalProgram.builtBinary) \(arguments)",
      ], environment: environment)
  }

  deinit { _ = try? command("kill-server") }

  /// What a command of tmux answers.
  @discardableResult
  func command(_ arguments: String...) throws -> String {
    try CommandRun.run("tmux", arguments: arguments, environment: environment).outputText
  }
}
