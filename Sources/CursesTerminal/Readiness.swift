import Glibc

/// What can be said of a descriptor after waiting.
public enum Readiness: Sendable, Hashable {
  case quiet
  /// Bytes can be read without waiting.
  case readable
  /// The other end is gone, or the descriptor is not open: nothing will ever come again.
  case gone

  /// Sleeps until one of the descriptors is readable or gone, or the time is over.
  ///
  /// - Parameters:
  ///   - descriptors: a negative one is never anything but quiet.
  ///   - timeout: nil waits without end and never wakes for nothing. It is rounded up to milliseconds, so that a
  ///     timer that waits for what is left of its time does not spin.
  /// - Returns: one answer a descriptor, in their order; all quiet when the time was over.
  public static func wait(on descriptors: [Int32], timeout: Duration?) -> [Readiness] {
    var polled = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    var milliseconds = timeout.map(wholeMilliseconds) ?? -1
    while poll(&polled, nfds_t(polled.count), milliseconds) < 0 {
      guard errno == EINTR else { return descriptors.map { _ in .quiet } }
      // Our signals have made their descriptor readable by now; any other one just begins the wait again.
      guard timeout != nil else { continue }
      milliseconds = 0
    }
    return polled.map { descriptor in
      if descriptor.revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 { return .gone }
      return descriptor.revents & Int16(POLLIN) != 0 ? .readable : .quiet
    }
  }

  private static func wholeMilliseconds(_ duration: Duration) -> Int32 {
    let (seconds, attoseconds) = duration.components
    guard seconds >= 0, attoseconds >= 0 else { return 0 }
    guard seconds < 1_000_000 else { return 1_000_000_000 }
    let perMillisecond: Int64 = 1_000_000_000_000_000
    return Int32(seconds * 1000 + (attoseconds + perMillisecond - 1) / perMillisecond)
  }
}
