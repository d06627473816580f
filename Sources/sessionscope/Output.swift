import DisplayText
import Glibc

/// Standard output and standard error.
enum Output {
  /// Writes bytes to standard output, all of them; a closed pipe ends the program quietly.
  static func write(_ bytes: some Sequence<UInt8>) { write(Array(bytes), to: STDOUT_FILENO) }

  static func write(_ text: String) { write(Array(text.utf8), to: STDOUT_FILENO) }

  /// The width of the terminal that standard output is; nil when it is none.
  static var terminalWidth: Int? {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0,
      size.ws_col > 0
    else {
      return nil
    }
    return Int(size.ws_col)
  }

  /// Says what went wrong, on standard error: the first line behind the program's name, the others under it.
  static func complain(_ words: [SafeText]) {
    var text = ""
    for (index, line) in words.enumerated() {
      text += (index == 0 ? "sessionscope: " : "  ") + line.plain + "\n"
    }
    write(Array(text.utf8), to: STDERR_FILENO)
  }

  /// Writes a passing remark to standard error as it stands.
  static func note(_ text: String) { write(Array(text.utf8), to: STDERR_FILENO) }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    bytes.withUnsafeBytes { buffer in
      var position = 0
      while position < buffer.count {
        let count = Glibc.write(descriptor, buffer.baseAddress! + position, buffer.count - position)
        if count > 0 {
          position += count
        } else if errno == EPIPE {
          endQuietly()
        } else if errno != EINTR {
          return
        }
      }
    }
  }

  /// Nobody reads any more: the program ends as the system would end it.
  private static func endQuietly() -> Never {
    signal(SIGPIPE, SIG_DFL)
    raise(SIGPIPE)
    exit(ExitStatus.done.rawValue)
  }
}
