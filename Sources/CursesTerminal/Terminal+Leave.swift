import CNcurses
import CTerminal
import Glibc
import TerminalModel

extension Terminal {
  /// Gives the terminal back as it was found, and prints what went to standard error meanwhile.
  ///
  /// Every step is done even if one before it fails. A second time it does nothing.
  public func leave() {
    guard isOpen else { return }
    stepOut()
    isOpen = false
    errors.end()
    terminal_restoration_disarm()
  }

  /// Stops the program as Ctrl-Z does, and returns after it was continued, with the screen taken again.
  ///
  /// The size is read again, and the next `draw` paints everything. Where nobody could continue the program, it goes
  /// on at once or after 300 ms.
  public func suspend() {
    guard isOpen else { return }
    stepOut()
    _ = terminal_stop_and_wait()
    stepIn()
  }

  /// Takes the screen again after the program was stopped and continued by somebody else (`Signal.continued`).
  public func reclaim() {
    guard isOpen else { return }
    stepOut()
    stepIn()
  }

  /// Shows a text on the normal screen, where it can be selected whole, and waits for Enter or for a signal. Another size
  /// of the window is none of them: the screen that comes back takes it.
  ///
  /// - Parameters:
  ///   - text: what may be passed to a terminal, such as `SafeText.plain`; its lines are not cut.
  ///   - prompt: the line under it that says how to go on.
  /// - Returns: the signals that came and are still to be answered.
  public func showOnNormalScreen(_ text: String, prompt: String) -> [Signal] {
    guard isOpen, let signals = try? SignalSource.install() else { return [] }
    stepOut()
    write(Array("\n\(text)\n\n\(prompt) ".utf8))
    var arrived: [Signal] = []
    var ready = Readiness.quiet
    while ready == .quiet, arrived.isEmpty {
      ready = Readiness.wait(on: [STDIN_FILENO, signals.fileDescriptor], timeout: nil)[0]
      arrived = signals.drain().filter { $0 != .windowChanged }
    }
    // The typed line is for us, not for the screen that comes back.
    if ready == .readable { _ = read() }
    stepIn()
    return arrived
  }

  private func stepOut() {
    turnPaste(on: false)
    endwin()
    // Some terminals save the cursor's visibility with its place, and put back a hidden one with the normal screen.
    write(TerminalType.capability("cnorm") ?? [])
    tcsetattr(STDIN_FILENO, TCSADRAIN, &foundModes)
  }

  private func stepIn() {
    reset_prog_mode()
    turnPaste(on: true)
    readSize()
    redraw()
  }

  /// Tells the crash handlers how to put the terminal back.
  static func armRestoration(type: TerminalType, modes: termios, errors: CapturedErrors) {
    var bytes: [UInt8] = type.isANSI ? Array("\u{1B}[?2004l".utf8) : []
    for name in ["rmacs", "sgr0", "cnorm"] { bytes += TerminalType.capability(name) ?? [] }
    if let normalScreen = TerminalType.capability("rmcup") {
      bytes += normalScreen
    } else if type.isANSI {
      // Without an alternate screen the last words go below what was drawn.
      bytes += Array("\u{1B}[999;1H".utf8)
    }
    // Some terminals put a hidden cursor back with the normal screen.
    bytes += TerminalType.capability("cnorm") ?? []
    bytes += [0x0D, 0x0A]
    var restoration = terminal_restoration()
    withUnsafeMutableBytes(of: &restoration.reset) { reset in
      reset.copyBytes(from: bytes.prefix(reset.count))
    }
    restoration.reset_length = min(bytes.count, MemoryLayout.size(ofValue: restoration.reset))
    restoration.modes = modes
    restoration.standard_error = errors.original
    restoration.captured = errors.memory
    terminal_restoration_arm(&restoration)
  }
}
