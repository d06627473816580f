import DisplayText
import Presentation
import SessionAPI
import SessionModels

/// A walk of a subcommand through the calls of a session, as far as somebody wants it to go.
struct CallWalk {
  private(set) var reading: CallReading

  /// - Parameter readsAll: whether it goes to the end, however many pages that takes.
  init(_ reading: CallReading, readsAll: Bool) {
    self.reading = reading
    if readsAll { self.reading.goOnToTheEnd() }
  }

  /// - Throws: where not even the first page came.
  mutating func run(_ connection: Connection) throws {
    let events = connection.progress.handler
    while reading.mayGoOn, let next = reading.next(at: LocalTime.now()) {
      let result = connection.result { client, _ throws(APIError) in
        try await client.calls(next.request, after: next.delay, onEvent: events)
      }
      let answer = try? result.get()
      reading.take(
        result.map(\.value), for: next.request, wasLimited: answer?.wasLimited ?? false)
      connection.progress.show(
        "\(reading.calls.count) calls read, \(reading.calls.named.count) name a mount")
    }
    connection.progress.clear()
    if reading.pageCount == 0, let failure { throw failure }
  }

  /// Why it ended early; nil where it did not.
  var failure: Failure? {
    guard let problem = reading.problem else { return nil }
    let offset = LocalTime.offset(at: LocalTime.now())
    let words: SafeText =
      reading.pageCount == 0
      ? "" : "the calls end early: " + CallWords.progress(reading, offset: offset)
    let lead = words.isEmpty ? [] : [words]
    guard case .failed(let error) = problem else {
      return Failure(lead + [CallWords.words(problem, reading)], status: .service)
    }
    let failure = Failure(error)
    let refusal = CallWords.refusal(error, reading).map { [$0] } ?? []
    // What the server refuses half-way through its own list is its own fault.
    let status =
      failure.status == .refused && reading.pageCount > 0 ? ExitStatus.service : failure.status
    return Failure(lead + refusal + failure.words, status: status)
  }

  /// What is said where there may be more than was read; nil where there is not.
  var limitWords: SafeText? {
    guard !reading.isAtEnd, reading.problem == nil else { return nil }
    let offset = LocalTime.offset(at: LocalTime.now())
    return CallWords.progress(reading, offset: offset) + ": --all reads to the end"
  }
}
