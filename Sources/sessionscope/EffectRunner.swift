import BrowserState
import SessionAPI
import SessionModels

/// Asks the service what the browser wants to know, each question in a task of its own, and posts what comes back.
///
/// Used by the event loop's thread only.
final class EffectRunner {
  private let client: APIClient
  private let mailbox: Mailbox
  private var tasks: [Token: Task<Void, Never>] = [:]

  init(client: APIClient, mailbox: Mailbox) {
    self.client = client
    self.mailbox = mailbox
  }

  func ask(_ question: Question, betas: BetaSelection, token: Token) {
    let asking = Asking(client: client, betas: betas) { [mailbox] in mailbox.post(.reply(token, $0))
    }
    tasks[token] = Task.detached { await asking.run(question) }
  }

  func cancel(_ token: Token) { tasks.removeValue(forKey: token)?.cancel() }

  /// Forgets a question that was answered.
  func forget(_ token: Token) { tasks.removeValue(forKey: token) }

  func cancelAll() {
    for task in tasks.values { task.cancel() }
    tasks = [:]
  }
}

/// One question on its way.
private struct Asking: Sendable {
  let client: APIClient
  let betas: BetaSelection
  let reply: @Sendable (Reply) -> Void

  func run(_ question: Question) async {
    switch question {
    case .session(let id):
      let result = await result { () async throws(APIError) in
        try await client.session(id, betas: betas, onEvent: note)
      }
      reply(.session(result))
    case .resource(let id, let session):
      let result = await result { () async throws(APIError) in
        try await client.resource(id, of: session, betas: betas, onEvent: note)
      }
      reply(.resource(result))
    case .resources(let session):
      do throws(APIError) {
        for try await page in client.resourcePages(of: session, betas: betas, onEvent: note) {
          reply(.page(page))
        }
        reply(.pagesEnded(nil))
      } catch {
        reply(.pagesEnded(error))
      }
    }
  }

  private func note(_ event: FetchEvent) { reply(.event(event)) }

  private func result<Value>(
    _ ask: () async throws(APIError) -> Answer<Value>
  ) async -> Result<Answer<Value>, APIError> {
    do throws(APIError) { return .success(try await ask()) } catch { return .failure(error) }
  }
}
