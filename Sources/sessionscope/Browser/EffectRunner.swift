import DisplayText
import Presentation
import SessionAPI
import SessionBrowser
import SessionModels

/// Asks the service what the browser wants to know, each question in a task of its own, and posts what comes back.
///
/// Used by the event loop's thread only.
final class EffectRunner {
  private let client: APIClient
  private let mailbox: Mailbox
  private let state: StateFile?
  private var tasks: [Token: Task<Void, Never>] = [:]
  /// Tells a question that is answered in pages that its last page was taken.
  private var pageTakers: [Token: AsyncStream<Void>.Continuation] = [:]
  /// Ends when the list that was asked for last is on its way.
  private var listIsSent: AsyncStream<Never>?
  private let errands = Errands()

  /// - Parameter state: where sessions and flags are kept; nil where nothing is to be.
  init(client: APIClient, mailbox: Mailbox, state: StateFile?) {
    self.client = client
    self.mailbox = mailbox
    self.state = state
  }

  func ask(_ question: Question, betas: BetaSelection, token: Token) {
    let (taken, taker) = AsyncStream.makeStream(of: Void.self)
    let (sent, sender) = AsyncStream.makeStream(of: Never.self)
    var asking = Asking(client: client, betas: betas, taken: taken, sent: sender) { [mailbox] in
      mailbox.post(.reply(token, $0))
    }
    if case .resources = question { (pageTakers[token], listIsSent) = (taker, sent) }
    // The first request takes the connection that is open, and the list is what one waits for.
    if case .session = question { (asking.turn, listIsSent) = (listIsSent, nil) }
    tasks[token] = Task.detached(executorPreference: WorkThreads.shared) { [asking] in
      await asking.run(question)
    }
  }

  func cancel(_ token: Token) {
    tasks.removeValue(forKey: token)?.cancel()
    pageTakers[token] = nil
  }

  /// Notes that the state has a reply: after a page the next one may be asked for, after the last reply nothing comes.
  func took(_ reply: Reply, for token: Token) {
    if case .page = reply { pageTakers[token]?.yield() }
    guard reply.isLast else { return }
    tasks[token] = nil
    pageTakers[token] = nil
  }

  /// Cancels every question.
  func stop() { for token in tasks.keys { cancel(token) } }

  /// Lets what is being kept be kept, for a second at most. It is called when the terminal was left.
  func finish() { errands.finish() }

  /// Loads a text into the buffer of the tmux around the program.
  func copyToTmux(_ item: CopyItem) {
    errands.run { [mailbox] errands in
      let wasDone = TmuxClipboard.load(item.text) { errands.isOver }
      mailbox.post(.copied(item, .tmux, wasDone: wasDone))
    }
  }

  func remember(_ recent: RecentSession) { keep { $0.remember(recent) } }

  func forget(_ recent: RecentSession) { keep { $0.forget(recent) } }

  /// Keeps flags for later runs, and says where.
  func save(_ flags: BetaSelection) {
    guard let path = state?.path else {
      mailbox.post(
        .said("not saved: the demo keeps nothing, nor does a run without HOME", .caution))
      return
    }
    keep(saying: "saved in " + SafeText(path)) { $0.save(flags) }
  }

  /// Changes what is kept between runs. That it could not be done is said; the program goes on without.
  private func keep(
    saying words: SafeText? = nil, _ change: @escaping @Sendable (inout StateFile.Contents) -> Void
  ) {
    guard let state else { return }
    errands.run { [mailbox] _ in
      do throws(StateProblem) {
        let note = try state.change(change)
        if let words { mailbox.post(.said(words, .ordinary)) }
        if let note { mailbox.post(.said(note, .caution)) }
      } catch {
        mailbox.post(.said("not kept: " + error.words, .failure))
      }
    }
  }
}

/// One question on its way.
private struct Asking: Sendable {
  let client: APIClient
  let betas: BetaSelection
  /// Has an element for each page that was taken.
  let taken: AsyncStream<Void>
  /// Is ended when the request is on its way, or will not be.
  let sent: AsyncStream<Never>.Continuation
  /// Ends when it is this question's turn to be sent; nil where it is at once.
  var turn: AsyncStream<Never>?
  let reply: @Sendable (Reply) -> Void

  func run(_ question: Question) async {
    defer { sent.finish() }
    if let turn { for await _ in turn {} }
    switch question {
    case .session(let id):
      reply(
        .session(
          await Result(asking: { () async throws(APIError) in
            try await client.session(id, betas: betas, onEvent: note)
          })))
    case .resource(let id, let session):
      reply(
        .resource(
          await Result(asking: { () async throws(APIError) in
            try await client.resource(id, of: session, betas: betas, onEvent: note)
          })))
    case .check(let question, let session):
      reply(.check(await client.answer(question, about: session, onEvent: note)))
    case .lookup(let lookup):
      reply(
        .lookup(
          await Result(asking: { () async throws(APIError) in
            try await client.answer(lookup, betas: betas, onEvent: note)
          })))
    case .pause(let duration):
      do { try await SystemClock().sleep(for: duration) } catch { return }
      reply(.pauseEnded)
    case .resources(let session):
      do throws(APIError) {
        var taken = taken.makeAsyncIterator()
        for try await page in client.resourcePages(of: session, betas: betas, onEvent: note) {
          reply(.page(page))
          guard await taken.next() != nil else { return }
        }
        reply(.pagesEnded(nil))
      } catch {
        reply(.pagesEnded(error))
      }
    }
  }

  private func note(_ event: FetchEvent) {
    if case .attempt = event { sent.finish() }
    reply(.event(event))
  }
}
