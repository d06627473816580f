import CVTerm
import Glibc

/// A file descriptor that is closed exactly once.
final class Descriptor {
  /// -1 once it is closed.
  private(set) var number: Int32

  /// Takes the descriptor over.
  /// - Throws: `ProgramError.system` with the name of the call and its `errno` where the number is negative.
  init(_ number: Int32, from call: String) throws {
    guard number >= 0 else { throw ProgramError.system(call, errno) }
    self.number = number
  }

  deinit { close() }

  func close() {
    guard number >= 0 else { return }
    _ = Glibc.close(number)
    number = -1
  }

  /// Makes reads and writes return at once. Only for a descriptor whose open file is not shared with a child.
  func stopBlocking() throws {
    guard fcntl(number, F_SETFL, fcntl(number, F_GETFL) | O_NONBLOCK) == 0 else {
      throw ProgramError.system("fcntl", errno)
    }
  }

  /// Reads what is there, and closes the descriptor when nothing can come any more.
  ///
  /// At most about a megabyte, more than a pipe or terminal can hold, so that a program that never stops writing
  /// cannot hold the caller.
  func readAvailable() -> [UInt8] {
    var gathered: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while number >= 0, gathered.count < 1 << 20 {
      let count = read(number, &buffer, buffer.count)
      if count > 0 {
        gathered += buffer[..<count]
      } else if count == 0 {
        close()
      } else if errno != EINTR {
        break
      }
    }
    return gathered
  }

  /// Writes what fits.
  /// - Returns: How many bytes were taken; 0 when there is no room.
  /// - Throws: `ProgramError.system` when nobody reads any more; never a SIGPIPE.
  func write(_ bytes: ArraySlice<UInt8>) throws -> Int {
    guard number >= 0 else { throw ProgramError.closed }
    var pipeSignal = sigset_t()
    var before = sigset_t()
    sigemptyset(&pipeSignal)
    sigaddset(&pipeSignal, SIGPIPE)
    pthread_sigmask(SIG_BLOCK, &pipeSignal, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    while true {
      let count = bytes.withUnsafeBytes { Glibc.write(number, $0.baseAddress, $0.count) }
      if count >= 0 { return count }
      switch errno {
      case EINTR: continue
      case EAGAIN: return 0
      case EPIPE:
        // The signal waits for this thread alone: take it before it is let through again.
        var atOnce = timespec()
        sigtimedwait(&pipeSignal, nil, &atOnce)
        throw ProgramError.system("write", EPIPE)
      case let number: throw ProgramError.system("write", number)
      }
    }
  }

  /// A pipe whose ends no other child inherits.
  static func pipe() throws -> (reading: Descriptor, writing: Descriptor) {
    var ends: [Int32] = [-1, -1]
    guard pipe2(&ends, O_CLOEXEC) == 0 else { throw ProgramError.system("pipe2", errno) }
    return (try Descriptor(ends[0], from: "pipe2"), try Descriptor(ends[1], from: "pipe2"))
  }
}
