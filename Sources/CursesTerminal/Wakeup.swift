import CTerminal
import Glibc

/// Wakes the thread that sleeps in `Readiness.wait`, from any thread.
///
/// Several signals before a `drain` are one.
public final class Wakeup: Sendable {
  /// Readable while a signal waits.
  public let fileDescriptor: Int32

  public init() throws(SystemFailure) {
    fileDescriptor = terminal_eventfd()
    guard fileDescriptor >= 0 else { throw SystemFailure("create an event descriptor") }
  }

  deinit {
    close(fileDescriptor)
  }

  /// Makes the descriptor readable.
  public func signal() {
    var one: UInt64 = 1
    // It fails only when the counter is full, and then the descriptor is readable already.
    _ = write(fileDescriptor, &one, MemoryLayout<UInt64>.size)
  }

  /// Takes back what was signalled.
  public func drain() {
    var count: UInt64 = 0
    _ = read(fileDescriptor, &count, MemoryLayout<UInt64>.size)
  }
}
