import CNcurses
import CTerminal
import Glibc
import TerminalModel

/// The terminal that the program runs in: full screen, raw keys, and everything put back afterwards.
///
/// It belongs to the process's main thread. Whatever way the program ends, the terminal is left as it was found:
/// by `leave()`, by a crash (`CrashHandler`), or by an `exit` in between.
public final class Terminal {
  /// How large it is; `readSize()` asks again.
  public internal(set) var size = Size(rows: 24, columns: 80)
  /// What a person should be told once: a type that stands for an unknown one, a locale that is not UTF-8.
  public let notices: [String]
  /// What this terminal's description says its keys send, for a `KeyDecoder`.
  public let keyStrings: [KeyDecoder.KeyString]
  /// How long a lone Escape waits for more: `ESCDELAY` in milliseconds, else 50.
  public let escapeDelay: Duration

  let type: TerminalType
  let colors: ColorPairs
  let painter: RowPainter
  var errors: CapturedErrors
  /// The modes of standard input as they were found.
  var foundModes: termios
  /// Whether curses has the screen; false after `leave()`.
  var isOpen = true
  /// What the screen shows; nil when that is not known.
  var drawn: Grid?

  /// Takes the terminal over: full screen, raw mode, bracketed paste, standard error captured.
  ///
  /// In raw mode every key arrives as bytes, also Ctrl-C and Ctrl-Z. Output keeps being processed as before.
  public static func open(environment: [String: String]) throws(TerminalProblem) -> Terminal {
    guard isatty(STDIN_FILENO) == 1 else { throw .inputIsNoTerminal }
    guard isatty(STDOUT_FILENO) == 1 else { throw .outputIsNoTerminal }
    let type = try TerminalType(environment: environment)
    // Before newterm, which would install handlers of its own where it finds none.
    do { _ = try SignalSource.install() } catch { throw .system(error) }
    waitForForeground()
    var modes = termios()
    guard tcgetattr(STDIN_FILENO, &modes) == 0 else {
      throw .system(SystemFailure("read the terminal's modes"))
    }
    return try Terminal(type: type, foundModes: modes, environment: environment)
  }

  private init(
    type: TerminalType, foundModes: termios, environment: [String: String]
  ) throws(TerminalProblem) {
    self.type = type
    self.foundModes = foundModes
    let codeSet = CodeSet(environment: environment)
    painter = RowPainter(isUTF8: codeSet.isUTF8, columnsOf: CodeSet.columns)
    notices = [type.notice, codeSet.notice].compactMap(\.self)
    keyStrings = KeyStrings.current()
    escapeDelay = .milliseconds(min(10_000, environment["ESCDELAY"].flatMap(UInt16.init) ?? 50))

    errors = CapturedErrors()
    Self.armRestoration(type: type, modes: foundModes, errors: errors)
    guard type.takeTerminal() else {
      tcsetattr(STDIN_FILENO, TCSADRAIN, &self.foundModes)
      errors.end()
      terminal_restoration_disarm()
      throw .refused(type: TerminalProblem.shown(type.name))
    }
    curses_leave_palette_alone()
    curses_write_frames_whole()
    let noColor = environment["NO_COLOR"] ?? ""
    colors = ColorPairs(wantsColor: noColor.isEmpty)
    raw()
    noecho()
    nonl()
    // Otherwise an update stops halfway when a key is pressed meanwhile.
    typeahead(-1)
    curs_set(0)
    resize(fallback: Self.size(in: environment))
    resetScrollRegion()
    turnPaste(on: true)
  }

  deinit {
    leave()
  }

  /// A decoder for this terminal's keys.
  public func makeKeyDecoder() -> KeyDecoder {
    KeyDecoder(escapeDelay: escapeDelay, keyStrings: keyStrings)
  }

  /// Reads what a person typed; call it only when `Readiness.wait` said that there is something.
  ///
  /// - Returns: up to 64 KiB; empty when nothing was there after all; nil when the terminal is gone.
  public func read() -> [UInt8]? {
    let limit = 64 * 1024
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      let result = Glibc.read(STDIN_FILENO, buffer.baseAddress, limit)
      failure = result == 0 ? EIO : result < 0 ? errno : 0
      count = max(0, result)
    }
    return failure == 0 || failure == EINTR || failure == EAGAIN ? bytes : nil
  }

  /// Whether the terminal is of a family that may know how to put a text on its clipboard.
  public var mayCopy: Bool { type.isANSI }

  /// Asks the terminal to put a text on its clipboard (OSC 52).
  ///
  /// Nobody tells whether it did, and many terminals refuse long texts. Call it after a `draw`, on a terminal of
  /// the ANSI family; another one is sent nothing.
  public func copyThroughOSC52(_ text: String) {
    guard isOpen, type.isANSI else { return }
    write(ClipboardSequence.bytes(for: text))
  }

  /// Writes to the terminal past curses, whose own buffer is empty between two updates.
  func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        var descriptor = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
        guard poll(&descriptor, 1, 1000) != 0 else { return }
      } else if errno != EINTR {
        return
      }
    }
  }

  func turnPaste(on: Bool) {
    if type.isANSI { write(Array((on ? "\u{1B}[?2004h" : "\u{1B}[?2004l").utf8)) }
  }

  /// Stops here while the program is in the background: modes read there would be the shell's own.
  private static func waitForForeground() {
    let foreground = tcgetpgrp(STDIN_FILENO)
    // The system does not stop a group that nobody could continue, so this is tried once.
    if foreground > 0, foreground != getpgrp() { kill(0, SIGTTIN) }
  }
}
