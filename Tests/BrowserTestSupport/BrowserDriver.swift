import DisplayText
import ExactJSON
import SessionBrowser
import SessionModels
import TerminalModel

/// A browser in a test: given answers, keys, and what one sees.
public struct BrowserDriver {
  public var browser: Browser
  public private(set) var effects: [Effect]

  /// 2026-11-15T14:02:07Z.
  public static let now = Instant(seconds: 1_794_751_327)

  /// A browser on its prompt, or on a session where an id is given.
  public init(
    _ text: String? = nil, rows: Int = 24, columns: Int = 80, isDemo: Bool = false,
    betas: BetaSelection = BetaSelection(), choices: [Prompt.Choice] = [],
    recents: [RecentSession] = [], asksChecks: Bool = false, listsSessions: Bool = false,
    copyRoutes: [CopyRoute] = [.terminal, .screen]
  ) throws {
    var start = Browser.Start(
      size: Size(rows: rows, columns: columns), now: Self.now, offset: 0,
      destination: Destination(credential: .variable("ANTHROPIC_API_KEY"), isDemo: isDemo),
      betas: betas)
    start.choices = choices
    start.recents = recents
    start.keepsRecents = !isDemo
    start.copyRoutes = copyRoutes
    start.asksChecks = asksChecks
    start.listsSessions = listsSessions
    start.reference = try text.map { try SessionReference(reading: $0) }
    (browser, effects) = Browser.started(start)
  }

  /// Everything wanted done since the last time this was asked.
  public mutating func takeEffects() -> [Effect] {
    defer { effects = [] }
    return effects
  }

  public mutating func send(_ message: Message) { effects += browser.update(message) }

  public mutating func press(_ keys: Key...) {
    for key in keys { send(.key(key)) }
  }

  /// Whether a text stands on one line of the screen.
  public func shows(_ text: String) -> Bool { Screen.grid(browser).text.contains(text) }

  /// Types text, a key for each character.
  public mutating func type(_ text: String) {
    for character in text { press(.character(character)) }
  }

  /// Answers the running session request.
  public mutating func answerSession(_ json: String) throws {
    guard let request = browser.running.session else { throw NothingAsked() }
    let session = try Session(try JSONDocument(parsing: json).root)
    send(.reply(request.token, .session(.success(Self.answer(session, json)))))
  }

  /// Answers the running list request with pages of elements, and ends it.
  public mutating func answerList(_ pages: [String]...) throws {
    for page in pages { try answerPage(page) }
    try endList()
  }

  /// One page of the running list.
  public mutating func answerPage(_ elements: [String]) throws {
    guard let request = browser.running.list else { throw NothingAsked() }
    send(.reply(request.token, .page(try Self.page(elements))))
  }

  public mutating func endList(_ error: APIError? = nil) throws {
    guard let request = browser.running.list else { throw NothingAsked() }
    send(.reply(request.token, .pagesEnded(error)))
  }

  /// Answers the running retrieve.
  public mutating func answerResource(_ json: String) throws {
    guard let request = browser.running.resource else { throw NothingAsked() }
    send(.reply(request.token, .resource(.success(try Self.resource(json)))))
  }

  /// Ends the pause before the extra questions.
  public mutating func endPause() throws {
    guard let pause = browser.background.pause else { throw NothingAsked() }
    send(.reply(pause, .pauseEnded))
  }

  /// Answers an extra question that runs.
  public mutating func answerCheck(_ question: CheckQuestion, _ result: CheckResult) throws {
    let asked = Question.check(question, session: browser.session?.id ?? "")
    send(.reply(try token(of: asked), .check(result)))
  }

  /// Answers what was asked for when it was opened.
  public mutating func answerLookup(_ lookup: Lookup, _ answer: LookupAnswer) throws {
    send(.reply(try token(of: .lookup(lookup)), .lookup(.success(answer))))
  }

  public mutating func failLookup(_ lookup: Lookup, _ error: APIError) throws {
    send(.reply(try token(of: .lookup(lookup)), .lookup(.failure(error))))
  }

  /// The token of a question beside the session and its resources that runs.
  private func token(of question: Question) throws -> Token {
    guard
      let token = browser.background.running.first(where: { $0.value.question == question })?.key
    else {
      throw NothingAsked()
    }
    return token
  }

  public mutating func failResource(_ error: APIError) throws {
    guard let request = browser.running.resource else { throw NothingAsked() }
    send(.reply(request.token, .resource(.failure(error))))
  }

  /// Tells of a request that is over.
  public mutating func finishRequest(
    _ target: String, status: Int = 200, body: String = "{}", after seconds: Int = 0
  ) {
    let record = RequestRecord(
      target: target, flags: "managed-agents-2026-04-01",
      startedAt: Self.now.advanced(by: .seconds(seconds)), duration: .milliseconds(182),
      outcome: .status(status), requestID: "req_011CZkZAtmR3yMPDzynEDxu7",
      sentHeaders: [
        HeaderField("anthropic-version", "2023-06-01"), HeaderField("X-Api-Key", "key"),
      ],
      receivedHeaders: [HeaderField("content-type", "application/json")], body: Array(body.utf8))
    send(.reply(Token(0), .event(.finished(record))))
  }

  /// A session that was opened before.
  public static func recent(_ id: String, title: String? = nil, hoursAgo: Int = 3) -> RecentSession
  {
    RecentSession(
      id: id, baseURL: BaseURL.official.description, title: title, status: "idle",
      openedAt: now.advanced(by: .seconds(-3600 * hoursAgo)), resources: 4)
  }

  /// A page of these elements, as an answer.
  public static func page(_ elements: [String]) throws -> Answer<ResourcePage> {
    let json = #"{"data":[\#(elements.joined(separator: ","))],"next_page":null}"#
    return answer(try ResourcePage(try JSONDocument(parsing: json).root), json)
  }

  /// One resource, as an answer.
  public static func resource(_ json: String) throws -> Answer<SessionResource> {
    answer(SessionResource(try JSONDocument(parsing: json).root), json)
  }

  public static func answer<Value: Sendable>(_ value: Value, _ json: String) -> Answer<Value> {
    Answer(
      value: value, body: Array(json.utf8), status: 200, requestID: "req_011CZkZAtmR3yMPDzynEDxu7",
      receivedAt: now, duration: .milliseconds(182), attempts: [])
  }

  /// A failure with a status, as the service words it.
  public static func failure(
    _ status: Int, type: String, message: String, requestID: String? = "req_1"
  ) -> APIError {
    APIError(
      kind: .status(status, retryAfter: nil), target: "/v1/sessions/sesn_1/resources",
      destination: Destination(credential: .variable("ANTHROPIC_API_KEY")), betas: BetaSelection(),
      envelope: ErrorEnvelope(type: type, message: message), requestID: requestID)
  }

  /// A refusal of a flag by its name, as the service words it.
  public static func refusal(of flag: String, sent betas: BetaSelection) -> APIError {
    APIError(
      kind: .status(400, retryAfter: nil), target: "/v1/sessions/sesn_1/resources?limit=100",
      destination: Destination(credential: .variable("ANTHROPIC_API_KEY")), betas: betas,
      envelope: ErrorEnvelope(
        type: "invalid_request_error",
        message: "Unexpected value(s) `\(flag)` for the `anthropic-beta` header."),
      requestID: "req_1")
  }

  /// A test answered a question that nobody asked.
  public struct NothingAsked: Error {}
}
