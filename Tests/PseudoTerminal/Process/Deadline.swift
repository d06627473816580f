import Glibc

/// The moment at which waiting ends.
struct Deadline {
  private let end: ContinuousClock.Instant

  /// - Parameter seconds: From now on; what is no number or negative counts as now, a day is the most.
  init(seconds: Double) {
    let bounded = seconds > 0 ? min(seconds, 86_400) : 0
    end = .now.advanced(by: .milliseconds(Int64((bounded * 1000).rounded(.up))))
  }

  var hasPassed: Bool { .now >= end }

  /// The time that is left as `poll` takes it: rounded up, 0 once the moment has passed.
  private var milliseconds: Int32 {
    let left = ContinuousClock.now.duration(to: end)
    guard left > .zero else { return 0 }
    let (seconds, attoseconds) = left.components
    return Int32(seconds) * 1000 + Int32(attoseconds / 1_000_000_000_000_000) + 1
  }

  /// Waits until one of the descriptors is ready or the moment has come.
  ///
  /// A negative descriptor is never ready.
  func wait(reading: [Int32], writing: Int32 = -1) {
    var polled = reading.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    polled.append(pollfd(fd: writing, events: Int16(POLLOUT), revents: 0))
    while poll(&polled, nfds_t(polled.count), milliseconds) < 0, errno == EINTR {}
  }
}
