import CTerminal

/// What happens when the program crashes: the terminal is restored before anything is said.
public enum CrashHandler {
  /// The environment variable that lets the handlers found at start, such as Swift's backtracer, run afterwards.
  public static let backtraceVariable = "SESSIONSCOPE_BACKTRACE"

  /// Installs the handlers for faults, traps and aborts, and for every signal that would end the program.
  ///
  /// One puts the terminal back, prints what went to standard error meanwhile and one line that names the program
  /// and the signal, and then lets the process die by that signal. A signal that merely ends it is not spoken of.
  ///
  /// - Parameters:
  ///   - program: the program's name and version, as the line begins.
  ///   - environment: `SESSIONSCOPE_BACKTRACE=1` keeps the previous handlers behind ours.
  public static func install(program: String, environment: [String: String]) {
    terminal_crash_install(program, environment[backtraceVariable] == "1")
  }

  /// Keeps the process's memory out of core files and away from debuggers; with `SESSIONSCOPE_BACKTRACE=1` it stays
  /// open, for whoever looks for the cause of a crash.
  public static func keepMemoryPrivate(environment: [String: String]) {
    if environment[backtraceVariable] != "1" { terminal_keep_memory_private() }
  }
}
