import Glibc

/// A real program under a pseudo-terminal, with an emulator that interprets what it writes.
///
/// The program leads a session of its own and the terminal is its controlling one. Nothing is read in the background:
/// every member reads what is there, and the waiting ones go on reading. One test uses one object, from one task.
public final class TerminalProgram {
  /// The program's process, also the leader of its session and group.
  public let pid: Int32
  let process: ChildProcess
  private let terminal: TerminalPair
  private let emulator: Emulator
  private let answersQueries: Bool
  private var written: [UInt8] = []

  /// Starts a program.
  /// - Parameters:
  ///   - executable: A path, or a name that is looked up in this process's PATH.
  ///   - environment: The whole environment; nothing is added, not even TERM.
  ///   - answersQueries: Whether the terminal answers what a program asks it (its kind, the cursor's place).
  ///   - standardErrorPath: A file for standard error, made or appended to; the terminal where it is nil.
  /// - Throws: `ProgramError`.
  public init(
    _ executable: String, arguments: [String] = [], environment: [String: String] = [:],
    rows: Int = 24,
    columns: Int = 80, answersQueries: Bool = true, standardErrorPath: String? = nil
  ) throws {
    emulator = try Emulator(rows: rows, columns: columns)
    terminal = try TerminalPair(rows: rows, columns: columns)
    let errors = standardErrorPath.map {
      ChildProcess.Stream.path($0, flags: O_WRONLY | O_CREAT | O_APPEND)
    }
    process = try ChildProcess(
      executable, arguments: arguments, environment: environment,
      streams: [.path(terminal.path, flags: O_RDWR), .descriptor(0), errors ?? .descriptor(0)])
    pid = process.pid
    self.answersQueries = answersQueries
  }

  deinit { close() }

  /// Kills the program and all of its session, and gives the terminal back. May be called more than once.
  public func close() {
    process.end()
    terminal.close()
  }

  /// Takes the terminal away from the running program, as a lost connection does.
  public func hangUp() {
    readAvailable()
    terminal.close()
  }

  /// What the emulator shows, after all that is there was read.
  public var screen: Screen {
    readAvailable()
    return emulator.screen
  }

  /// Everything that the program wrote so far.
  public var bytes: [UInt8] {
    readAvailable()
    return written
  }

  /// Types a text.
  public func send(_ text: String) throws { try send(bytes: Array(text.utf8)) }

  /// Types a text that the terminal holds until it is read, and reads nothing of what the program writes meanwhile.
  /// - Throws: `ProgramError.system` where it is longer than a terminal holds: about 4 kB.
  public func type(_ text: String) throws {
    let bytes = Array(text.utf8)
    guard try terminal.emulatorEnd.write(bytes[...]) == bytes.count else {
      throw ProgramError.system("type", EAGAIN)
    }
  }

  /// Sends bytes as if they had been typed.
  /// - Throws: `ProgramError` when the terminal is closed, or the program reads nothing for ten seconds.
  public func send(bytes: [UInt8]) throws {
    let deadline = Deadline(seconds: 10)
    var rest = bytes[...]
    while true {
      rest = rest.dropFirst(try terminal.emulatorEnd.write(rest))
      guard !rest.isEmpty else { return }
      guard !deadline.hasPassed else {
        throw ProgramError.timedOut(
          "the program to read its input", seconds: 10, shown: screen.description)
      }
      let end = terminal.emulatorEnd.number
      deadline.wait(reading: [end], writing: end)
      readAvailable()
    }
  }

  /// Changes the terminal's size; the program gets WINCH.
  public func resize(rows: Int, columns: Int) throws {
    readAvailable()
    try emulator.resize(rows: rows, columns: columns)
    try terminal.resize(rows: rows, columns: columns)
  }

  /// Tells the program a size that the terminal does not have: what it draws for it garbles the screen.
  ///
  /// For storms of sizes, in which what is drawn for one arrives at another: libvterm 0.1.4 can crash on that.
  public func pretendSize(rows: Int, columns: Int) throws {
    readAvailable()
    try terminal.resize(rows: rows, columns: columns)
  }

  /// Sends a signal to the program alone, not to its group.
  public func signal(_ number: Int32) throws {
    try process.signal(number)
  }

  /// The terminal's modes in the form of `stty -g`, also after the program has ended.
  public func terminalModes() throws -> String { try terminal.modes() }

  /// The descriptors on which something can happen: output, and the program's end.
  var awaited: [Int32] { [terminal.emulatorEnd.number, process.ending.number] }

  /// Whether there was a moment just now in which all that was typed had been read, all that was written had been shown,
  /// and no thread of the program, or of what it started, ran.
  ///
  /// - Parameter forever: whether one that waits for the end of some time counts as one that runs.
  func isIdle(forever: Bool) throws -> Bool {
    guard readAvailable() == 0,
      let before = WaitingThreads(of: pid, forever: forever),
      try terminal.unread() == 0, readAvailable() == 0
    else { return false }
    return WaitingThreads(of: pid, forever: forever) == before
  }

  /// Reads what is there, shows it, and answers it.
  /// - Returns: The number of bytes.
  @discardableResult
  func readAvailable() -> Int {
    let new = terminal.emulatorEnd.readAvailable()
    guard !new.isEmpty else { return 0 }
    written += new
    let replies = emulator.feed(new)
    if answersQueries, !replies.isEmpty {
      // A program that has just ended, or reads nothing, misses the answer, as it would in any terminal.
      _ = try? terminal.emulatorEnd.write(replies[...])
    }
    return new.count
  }
}
