import Glibc
import Testing

@testable import CursesTerminal

struct WaitingTests {
  @Test func aWakeupIsReadableFromSignalToDrain() throws {
    let wakeup = try Wakeup()
    #expect(Readiness.wait(on: [wakeup.fileDescriptor], timeout: .zero) == [.quiet])
    wakeup.signal()
    wakeup.signal()
    #expect(Readiness.wait(on: [-1, wakeup.fileDescriptor], timeout: nil) == [.quiet, .readable])
    wakeup.drain()
    #expect(Readiness.wait(on: [wakeup.fileDescriptor], timeout: .nanoseconds(1)) == [.quiet])
  }

  @Test func aWakeupFromAnotherThreadEndsTheWait() throws {
    let wakeup = try Wakeup()
    var thread = pthread_t()
    let argument = Unmanaged.passUnretained(wakeup).toOpaque()
    let started = pthread_create(
      &thread, nil,
      { argument in
        if let argument { Unmanaged<Wakeup>.fromOpaque(argument).takeUnretainedValue().signal() }
        return nil
      }, argument)
    try #require(started == 0)
    #expect(Readiness.wait(on: [wakeup.fileDescriptor], timeout: .seconds(60)) == [.readable])
    pthread_join(thread, nil)
  }

  @Test func aVanishedOtherEndIsGoneAndNotReadable() {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    close(ends[1])
    #expect(Readiness.wait(on: [ends[0]], timeout: nil) == [.gone])
    close(ends[0])
  }

  @Test func aSignalArrivesOnceAndThenNoMore() throws {
    let signals = try SignalSource.install()
    // Ctrl-C must still end a run of the tests.
    defer { for signal in Signal.allCases { Glibc.signal(signal.number, SIG_DFL) } }
    #expect(try SignalSource.install().fileDescriptor == signals.fileDescriptor)
    kill(getpid(), SIGWINCH)
    kill(getpid(), SIGWINCH)
    #expect(Readiness.wait(on: [signals.fileDescriptor], timeout: .seconds(60)) == [.readable])
    var seen = signals.drain()
    // The second may have reached another thread a little later.
    if Readiness.wait(on: [signals.fileDescriptor], timeout: .zero) == [.readable] {
      seen += signals.drain()
    }
    #expect(seen.contains(.windowChanged))
    #expect(Set(seen) == [.windowChanged])
  }

  @Test func theSignalsThatEndTheProgramAreTheFourThatAskForIt() {
    #expect(Signal.allCases.filter(\.ends).map(\.number) == [SIGTERM, SIGINT, SIGHUP, SIGQUIT])
  }
}
