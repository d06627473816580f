import Glibc

/// Says where a trap, a stack without end or a step without end happened, and ends the program with status 1.
enum CrashReport {
  /// Written by the one thread there is, read by its own signal handler.
  nonisolated(unsafe) static var step = 0
  private nonisolated(unsafe) static var seed: UInt64 = 0
  private nonisolated(unsafe) static var part: StaticString = ""

  /// How long a round may take before it counts as one without end.
  private static let patience: UInt32 = 120

  static func begin(_ part: FuzzPart, seed: UInt64) {
    (Self.seed, step) = (seed, 0)
    Self.part =
      switch part {
      case .documents: "documents"
      case .answers: "answers"
      case .keys: "keys"
      case .exchanges: "exchanges"
      }
    _ = alarm(patience)
  }

  static func install() {
    // Where a stack has no end, the handler needs one of its own.
    let size = 1 << 16
    var stack = stack_t()
    stack.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    stack.ss_size = size
    sigaltstack(&stack, nil)
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { CrashReport.report($0) }
    action.sa_flags = Int32(SA_ONSTACK)
    for signal in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGALRM] {
      sigaction(signal, &action, nil)
    }
  }

  /// Writes without memory of its own: whoever trapped may hold the allocator's lock.
  private static func report(_ signal: Int32) {
    write(signal == SIGALRM ? "a round did not end\n" : "a trap: signal ")
    if signal != SIGALRM {
      write(UInt64(signal))
      write("\n")
    }
    write("found by: Fuzzing --part ")
    write(part)
    write(" --seed ")
    write(seed)
    write(" --steps ")
    write(UInt64(step))
    write("\n")
    _exit(1)
  }

  private static func write(_ text: StaticString) {
    _ = Glibc.write(STDOUT_FILENO, text.utf8Start, text.utf8CodeUnitCount)
  }

  private static func write(_ number: UInt64) {
    var rest = number
    var digits: UInt64 = 1
    while rest >= 10 { (rest, digits) = (rest / 10, digits * 10) }
    while digits > 0 {
      var digit = UInt8(48 + number / digits % 10)
      _ = Glibc.write(STDOUT_FILENO, &digit, 1)
      digits /= 10
    }
  }
}
