import CTerminal
import Glibc

/// A signal that the program answers in its event loop.
public enum Signal: Sendable, Hashable, CaseIterable {
  case windowChanged
  case terminate
  case interrupt
  case hangUp
  case quit
  /// The process goes on after it was stopped by somebody else: the terminal must be taken again.
  case continued
  /// Somebody asks to stop, as `kill -TSTP` does.
  case stop

  /// The system's number.
  public var number: Int32 {
    switch self {
    case .windowChanged: SIGWINCH
    case .terminate: SIGTERM
    case .interrupt: SIGINT
    case .hangUp: SIGHUP
    case .quit: SIGQUIT
    case .continued: SIGCONT
    case .stop: SIGTSTP
    }
  }

  /// Whether the program is to leave the terminal and die by it.
  public var ends: Bool {
    switch self {
    case .terminate, .interrupt, .hangUp, .quit: true
    case .windowChanged, .continued, .stop: false
    }
  }

  /// Ends the process as if the signal had never been handled, so that the parent sees which one it was.
  ///
  /// Leave the terminal first.
  public func die() -> Never {
    terminal_die_by(number)
  }
}

/// The process's signals as something to wait for.
///
/// There is one for the whole process. A signal that the program was started with ignored (as `nohup` does) stays
/// ignored.
public struct SignalSource: Sendable {
  /// Readable while a signal waits.
  public let fileDescriptor: Int32

  /// Installs the handlers; a second time, answers the same source.
  ///
  /// - Precondition: the first call happens before other threads install handlers.
  public static func install() throws(SystemFailure) -> SignalSource {
    let descriptor = terminal_signals_install()
    guard descriptor >= 0 else { throw SystemFailure("listen for signals") }
    return SignalSource(fileDescriptor: descriptor)
  }

  private init(fileDescriptor: Int32) {
    self.fileDescriptor = fileDescriptor
  }

  /// Which signals came since the last time, each once; those that end the program first.
  public func drain() -> [Signal] {
    let bits = terminal_signals_take()
    let arrived = Signal.allCases.filter { bits & (1 << UInt32($0.number - 1)) != 0 }
    return arrived.filter(\.ends) + arrived.filter { !$0.ends }
  }
}
