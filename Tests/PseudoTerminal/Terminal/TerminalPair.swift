import CVTerm
import Glibc

/// The two ends of a pseudo-terminal.
///
/// The program's end is held open here too: what the program wrote stays readable, and its modes can be read, after
/// the program has ended.
final class TerminalPair {
  /// The emulator's end; it never blocks.
  let emulatorEnd: Descriptor
  /// The program's end.
  let programEnd: Descriptor
  /// The path under which a program opens its end.
  let path: String

  init(rows: Int, columns: Int) throws {
    emulatorEnd = try Descriptor(posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC), from: "posix_openpt")
    guard grantpt(emulatorEnd.number) == 0, unlockpt(emulatorEnd.number) == 0 else {
      throw ProgramError.system("unlockpt", errno)
    }
    var name = [CChar](repeating: 0, count: 128)
    let failure = ptsname_r(emulatorEnd.number, &name, name.count)
    guard failure == 0 else { throw ProgramError.system("ptsname_r", failure) }
    path = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    programEnd = try Descriptor(open(path, O_RDWR | O_NOCTTY | O_CLOEXEC), from: "open \(path)")
    try emulatorEnd.stopBlocking()
    try resize(rows: rows, columns: columns)
  }

  /// Tells the terminal its size; the kernel sends WINCH to the group in the foreground when it changes.
  func resize(rows: Int, columns: Int) throws {
    guard let high = UInt16(exactly: rows), let wide = UInt16(exactly: columns), high > 0, wide > 0
    else {
      throw ProgramError.size(rows: rows, columns: columns)
    }
    guard emulatorEnd.number >= 0 else { throw ProgramError.closed }
    var size = winsize(ws_row: high, ws_col: wide, ws_xpixel: 0, ws_ypixel: 0)
    guard ioctl(emulatorEnd.number, UInt(TIOCSWINSZ), &size) == 0 else {
      throw ProgramError.system("TIOCSWINSZ", errno)
    }
  }

  /// The modes in the form in which `stty -g` writes them.
  func modes() throws -> String {
    guard programEnd.number >= 0 else { throw ProgramError.closed }
    var modes = termios()
    guard tcgetattr(programEnd.number, &modes) == 0 else {
      throw ProgramError.system("tcgetattr", errno)
    }
    let flags = [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag].map {
      String($0, radix: 16)
    }
    let controls = withUnsafeBytes(of: modes.c_cc) { $0.map { String($0, radix: 16) } }
    return (flags + controls).joined(separator: ":")
  }

  /// How many typed bytes the program has not read yet, those among them that the kernel is still carrying over.
  func unread() throws -> Int {
    guard programEnd.number >= 0 else { throw ProgramError.closed }
    // The kernel carries typed bytes over in a worker of its own, and ends that before it says what can be read.
    var polled = pollfd(fd: programEnd.number, events: Int16(POLLIN), revents: 0)
    poll(&polled, 1, 0)
    var count: Int32 = 0
    guard ioctl(programEnd.number, UInt(FIONREAD), &count) == 0 else {
      throw ProgramError.system("FIONREAD", errno)
    }
    return Int(count)
  }

  func close() {
    emulatorEnd.close()
    programEnd.close()
  }
}
