import Glibc

/// Why a program under test could not be run, or did not do what was waited for.
public enum ProgramError: Error, Sendable, CustomStringConvertible {
  /// A system call failed with this `errno`.
  case system(String, Int32)
  /// The deadline passed; `shown` is the screen, or the output, at that moment.
  case timedOut(String, seconds: Double, shown: String)
  /// The program ended before what was waited for came; `shown` is what it left.
  case ended(String, Exit, shown: String)
  /// A size that no terminal has.
  case size(rows: Int, columns: Int)
  /// No `sessionscope` to run; the paths that were tried.
  case noBinary([String])
  /// The terminal was hung up or closed before.
  case closed

  public var description: String {
    switch self {
    case .system(let call, let number):
      "\(call): \(String(cString: strerror(number)))"
    case .timedOut(let what, let seconds, let shown):
      "waited \(seconds) s for: \(what)\n\(shown)"
    case .ended(let what, let exit, let shown):
      "the program \(exit) while waiting for: \(what)\n\(shown)"
    case .size(let rows, let columns):
      "no terminal has \(rows) rows and \(columns) columns"
    case .noBinary(let tried):
      "no sessionscope to run; tried: \(tried.joined(separator: ", "))"
    case .closed:
      "the terminal is closed"
    }
  }
}
