import ExactJSON
import SessionModels
import TestSupport

/// Every way in which a request can fail, with hostile words in it.
extension RandomService {
  public mutating func error() -> APIError {
    switch Int.random(in: 0..<8, using: &random) {
    case 0: return BrowserDriver.failure(500, type: "api_error", message: "no")
    case 1: return BrowserDriver.refusal(of: BetaFlag.managedAgents.value, sent: BetaSelection())
    default: break
    }
    let targets = [
      "/v1/sessions/sesn_1/resources", "/v1/sessions/agent_1/resources/file_1?limit=1", "", "/",
    ]
    return APIError(
      kind: kind(), target: targets.randomElement(using: &random) ?? "",
      destination: Destination(
        credential: .variable("ANTHROPIC_API_KEY"), proxy: isOne(of: 3) ? "proxy:3128" : nil),
      betas: isOne(of: 3) ? BetaSelection([]) : BetaSelection(),
      envelope: model(Fixture.errorEnvelope) { ErrorEnvelope($0) } ?? nil,
      requestID: isOne(of: 2) ? mutation.string() : nil, attempts: attempts())
  }

  private mutating func kind() -> APIError.Kind {
    switch Int.random(in: 0..<9, using: &random) {
    case 0:
      return .unexpectedStatus(status(), redirect: isOne(of: 2) ? mutation.string() : nil)
    case 1: return .network(failure())
    case 2: return .unreadable(problem())
    case 3: return .cursorRepeated(mutation.string())
    case 4: return .notSent(refusal())
    case 5: return .cancelled
    default: return .status(status(), retryAfter: isOne(of: 2) ? duration() : nil)
    }
  }

  mutating func status() -> Int {
    [200, 204, 301, 400, 401, 402, 403, 404, 405, 407, 413, 429, 500, 502, 503, 504, 529, 599]
      .randomElement(using: &random) ?? 500
  }

  mutating func duration() -> Duration {
    [.zero, .milliseconds(999), .seconds(1), .seconds(61), .seconds(86_400 * 400), .seconds(-5)]
      .randomElement(using: &random) ?? .zero
  }

  mutating func failure() -> NetworkFailure {
    let words = mutation.string()
    let failures: [NetworkFailure] = [
      .hostNotFound(words), .connectionRefused, .connectionReset, .closedEarly,
      .bodyCut(received: .max), .connectTimeout, .timeout(duration()),
      .certificate(.wrongName(words)),
      .certificate(.expired(Instant(seconds: 0))), .notHTTP, .tls(words),
      .proxyRefused(status: status()),
      .trustRoots(path: words, reason: words), .other(words),
    ]
    return failures.randomElement(using: &random) ?? .connectionRefused
  }

  private mutating func problem() -> BodyProblem {
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return .tooLarge(limit: 64 << 20)
    case 1: return .html
    case 2: return .compression(mutation.string())
    case 3:
      do throws(JSONSyntaxError) { _ = try JSONDocument(mutation.bytes(Fixture.session)) } catch {
        return .syntax(error)
      }
      return .empty
    case 4:
      guard let json = try? Fixture.json(mutation.document(Fixture.session)) else { return .empty }
      do throws(JSONShapeError) { _ = try Session(json) } catch { return .shape(error) }
      return .errorEnvelope
    default: return .errorEnvelope
    }
  }

  private mutating func refusal() -> RequestRefusal {
    let words = mutation.string()
    let refusals: [RequestRefusal] = [
      .noCredential(lookedAt: [.variable(words)]), .header(name: words), .id(words),
      .credential(.workloadIdentity),
      .credential(.profileName(words)), .credential(.noFolder(profile: words)),
      .credential(.pasted(.variable("ANTHROPIC_API_KEY"), .character)),
      .credential(.file(profile: words, path: words, .unreadable(words))),
      .credential(.file(profile: words, path: words, .mode(0o777))),
      .credential(
        .expired(profile: words, since: Instant(seconds: .max), canBeRenewed: isOne(of: 2))),
    ]
    return refusals.randomElement(using: &random) ?? .noCredential(lookedAt: [])
  }

  // MARK: Requests

  private mutating func attempts() -> [Attempt] {
    (0..<count(3)).map { number in
      Attempt(
        number: number + 1, startedAt: BrowserDriver.now, duration: duration(),
        outcome: isOne(of: 2) ? .status(status()) : .failed(failure()),
        wait: isOne(of: 2) ? duration() : nil)
    }
  }

  /// What a request came to, as the log has it.
  public mutating func record() -> RequestRecord {
    let outcomes: [Outcome] = [
      .status(200), .status(status()), .failed(failure()), .unread, .cancelled,
    ]
    let body = isOne(of: 3) ? mutation.bytes(Elements.hostile) : Array(element().utf8)
    return RequestRecord(
      target: "/v1/sessions/sesn_1", flags: isOne(of: 2) ? mutation.string() : nil,
      startedAt: BrowserDriver.now, duration: duration(),
      outcome: outcomes.randomElement(using: &random) ?? .unread, attempts: attempts(),
      requestID: isOne(of: 2) ? mutation.string() : nil,
      sentHeaders: [HeaderField("anthropic-version", "2023-06-01")],
      receivedHeaders: [HeaderField("content-type", mutation.string())], body: body)
  }

  /// What happens while a request is under way.
  public mutating func event() -> FetchEvent {
    switch Int.random(in: 0..<5, using: &random) {
    case 0: return .attempt(Int.random(in: 1...5, using: &random))
    case 1: return .page(Int.random(in: 1...9, using: &random), resources: .max)
    case 2:
      return .waiting(
        RetryWait(
          retry: 1, limit: 3, delay: duration(),
          outcome: isOne(of: 2) ? .status(status()) : .failed(failure()),
          errorType: isOne(of: 2) ? mutation.string() : nil))
    default: return .finished(record())
    }
  }
}
