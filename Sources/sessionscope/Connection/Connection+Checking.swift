import Glibc
import Presentation
import SessionAPI
import SessionModels

/// The checks that subcommands ask for beside what they print.
extension Connection {
  /// Asks what became of some resources, and nothing about others.
  ///
  /// - Parameters:
  ///   - isAlone: whether they are some of perhaps more: where a failure names no repository, the session's list is asked for.
  ///   - seconds: how long to ask again until something failed or the session stopped; nil for asking once.
  func check(
    _ resources: [SessionResource], isAlone: Bool = false, in session: String,
    waiting seconds: Double?
  ) -> CheckOutput {
    guard let seconds else { return check(resources, isAlone: isAlone, in: session) }
    let clock = ContinuousClock()
    let start = clock.now
    let repetition = Repetition(
      interval: .seconds(2), limit: .seconds(seconds), now: { start.duration(to: clock.now) },
      pause: { [progress] pause in
        progress.show("no failure so far; the session is still running")
        Self.sleep(pause)
        progress.clear()
      })
    return repetition.run {
      // What is reported after the session stopped is asked for after it.
      let hasStopped = hasStopped(session)
      let found = check(resources, isAlone: isAlone, in: session)
      return (found, isOver: hasStopped || !found.failures(of: resources).isEmpty)
    }
  }

  private func check(
    _ resources: [SessionResource], isAlone: Bool, in session: String
  ) -> CheckOutput {
    let limit = Duration.seconds(settings.timeout.value)
    let events = progress.handler
    let result = result { client, _ throws(APIError) in
      await client.checks(about: resources, of: session, within: limit, onEvent: events)
    }
    let checks = (try? result.get()) ?? Checks()
    let needsOthers = isAlone && MountState.needsOthers(checks)
    return CheckOutput(
      all: needsOthers ? others(of: session) : resources, checks: checks,
      checkedAt: LocalTime.now())
  }

  private func others(of session: String) -> [SessionResource]? {
    let events = progress.handler
    let result = result { client, betas throws(APIError) in
      try await client.allResources(of: session, betas: betas, onEvent: events)
    }
    // Of a list that is not whole it cannot be said what else is mounted.
    guard let list = try? result.get(), list.isComplete else { return nil }
    return list.resources
  }

  /// Whether the session is idle or over; not where that cannot be told.
  private func hasStopped(_ session: String) -> Bool {
    let events = progress.handler
    let result = result { client, betas throws(APIError) in
      try await client.session(session, betas: betas, onEvent: events)
    }
    switch (try? result.get())?.value.status {
    case .idle, .terminated: return true
    case .running, .rescheduling, .unknown, nil: return false
    }
  }

  /// Waits on the calling thread.
  static func sleep(_ duration: Duration) {
    guard duration > .zero else { return }
    usleep(UInt32(max(0, min(duration / .microseconds(1), 999_999_999))))
  }
}
