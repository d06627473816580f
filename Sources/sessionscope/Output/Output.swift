import DisplayText
import Glibc

/// Standard output and standard error.
enum Output {
  /// Takes the places of standard streams that were closed before the start, so that nothing else is opened there and
  /// written into. Reading finds an end; writing fails as it would have.
  static func holdClosedStreams() {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(descriptor, F_GETFD) < 0 {
      // The lowest that is free is the one that is missing.
      _ = open("/dev/null", O_RDONLY)
    }
  }

  /// Writes bytes to standard output, all of them; a closed pipe ends the program quietly, any other failure with a word.
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
      text += (index == 0 ? "sessionscope: " : "  ") + cut(line).plain + "\n"
    }
    write(Array(text.utf8), to: STDERR_FILENO)
  }

  /// The most columns of a line of an error: what it quotes may be as long as an answer.
  private static let lineLimit = 500

  /// A line of an error that is not endless: its beginning, and how much more there is.
  static func cut(_ line: SafeText) -> SafeText {
    guard line.width > lineLimit + 100 else { return line }
    return line.clipped(to: lineLimit) + " (\(line.width - lineLimit + 1) more characters)"
  }

  /// Writes a passing remark to standard error as it stands.
  static func note(_ text: String) { write(Array(text.utf8), to: STDERR_FILENO) }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    guard !Writing.writeAll(bytes, to: descriptor) else { return }
    if errno == EPIPE { endQuietly() }
    // There is nobody to tell where standard error is what fails.
    if descriptor == STDOUT_FILENO { end(because: errno) }
  }

  /// What was printed is not whole, and whoever reads it has to know.
  private static func end(because code: CInt) -> Never {
    complain(["standard output: " + SafeText(String(cString: strerror(code)))])
    exit(ExitStatus.output.rawValue)
  }

  /// Nobody reads any more: the program ends as the system would end it.
  private static func endQuietly() -> Never {
    signal(SIGPIPE, SIG_DFL)
    raise(SIGPIPE)
    exit(ExitStatus.done.rawValue)
  }
}
