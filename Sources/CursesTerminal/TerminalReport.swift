import CNcurses
import Glibc
import TerminalModel

/// What this terminal is, found out without taking it over and without asking it anything.
public struct TerminalReport: Sendable, Hashable {
  /// What is said of the description in use where it stands for another.
  public let notice: String?
  /// How many colours its description names.
  public let colors: Int
  public let locale: String
  public let codeSet: String
  /// The controlling terminal's size; nil where there is none.
  public let size: Size?

  /// - Throws: why the browser cannot use it.
  public init(environment: [String: String]) throws(TerminalProblem) {
    let descriptor = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw .inputIsNoTerminal }
    defer { close(descriptor) }
    let found = try TerminalType(environment: environment)
    notice = found.notice
    colors = max(0, Int(tigetnum("colors")))
    let names = ["LC_ALL", "LC_CTYPE", "LANG"]
    locale = names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? "C"
    _ = CodeSet(environment: environment)
    codeSet = String(cString: curses_code_set())
    var window = winsize()
    let isKnown = ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0 && window.ws_row > 0
    size = isKnown ? Size(rows: Int(window.ws_row), columns: Int(window.ws_col)) : nil
  }
}
