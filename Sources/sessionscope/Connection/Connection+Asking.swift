import Dispatch
import DisplayText
import Presentation
import SessionAPI
import SessionModels
import Synchronization

/// The requests of subcommands, one after another, and the warnings about their answers.
extension Connection {
  /// Asks, and waits for the answer on the calling thread.
  func ask<Value: Sendable>(
    _ question: @escaping @Sendable (APIClient, BetaSelection) async throws(APIError) -> Value
  ) throws -> Value {
    do { return try result(question).get() } catch { throw Failure(error) }
  }

  /// The same, with the failure as it is.
  func result<Value: Sendable>(
    _ question: @escaping @Sendable (APIClient, BetaSelection) async throws(APIError) -> Value
  ) -> Result<Value, APIError> {
    let result = Waiting<Result<Value, APIError>>()
    let (client, betas) = (client, betas)
    Task.detached(executorPreference: WorkThreads.shared) {
      do throws(APIError) { result.fulfil(.success(try await question(client, betas))) } catch {
        result.fulfil(.failure(error))
      }
    }
    let answer = result.wait()
    progress.clear()
    return answer
  }

  /// Asks for the pages of a session's resources one after another, and hands over each when it is there.
  ///
  /// - Parameter take: says whether it wants the next one too.
  func eachPage(
    of session: String, _ take: (Answer<ResourcePage>) throws -> Bool
  ) throws -> ListCut? {
    var pages = client.resourcePages(of: session, betas: betas, onEvent: progress.handler)
      .makeAsyncIterator()
    while true {
      let asking = pages
      let (page, rest) = try ask { _, _ throws(APIError) in
        var asking = asking
        let page = try await asking.next()
        return (page, asking)
      }
      pages = rest
      guard let page, try take(page) else { return pages.cut }
    }
  }

  /// Reads the resources of a session to their end, and says what is odd about the list.
  ///
  /// - Returns: what was said.
  func readList(
    of session: String, _ take: (Answer<ResourcePage>) throws -> Void
  ) throws -> ListRemarks {
    var remarks = ListRemarks()
    remarks.cut = try eachPage(of: session) { page in
      remarks.take(page.value)
      try take(page)
      return true
    }
    warn(about: remarks)
    return remarks
  }

  /// Says what was odd about the options, once.
  func sayNotes(aboutFlags: Bool) {
    guard !isQuiet else { return }
    for note in notes { Output.complain([note]) }
    if aboutFlags { Flags.warn(about: betas) }
  }

  /// Says what is odd about the ids that were read.
  func note(_ reference: SessionReference) {
    for remark in reference.remarks { warn(RefusalWords.line(for: remark)) }
    guard let host = reference.pastedHost else { return }
    if let line = RefusalWords.line(forIgnoredHost: host, asking: client.destination) { warn(line) }
  }

  func warn(_ words: SafeText) {
    if !isQuiet { Output.complain(["warning: " + words]) }
  }

  /// Says what is odd about a list that was printed.
  func warn(about remarks: ListRemarks) { for line in remarks.lines { warn(line) } }
}

/// A value that another thread will bring.
private final class Waiting<Value: Sendable>: Sendable {
  private let value = Mutex<Value?>(nil)
  private let arrived = DispatchSemaphore(value: 0)

  func fulfil(_ value: Value) {
    self.value.withLock { $0 = value }
    arrived.signal()
  }

  func wait() -> Value {
    while true {
      arrived.wait()
      if let value = value.withLock({ $0 }) { return value }
    }
  }
}
