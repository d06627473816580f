import BrowserTestSupport
import ExactJSON
import Samples
import SessionAPI
import SessionBrowser
import SessionModels
import TerminalModel
import TestSupport
import Testing

/// Counted over a session of 1,000 resources: every row says its main fact, whatever checks find.
@Suite struct EveryRowTests {
  /// How the checks are answered.
  enum Answers: String, CaseIterable, CustomTestStringConvertible {
    /// Every mount failed, every file is gone, every store is archived.
    case bad
    case notFound, refused, broken, html, nothing

    var testDescription: String { rawValue }
  }

  /// The pages of the list, as the samples answer them.
  private static let pages = Task {
    try await APIClient(
      transport: SampleTransport(), configuration: Configuration(credentials: nil, isDemo: true)
    ).allResources(of: Sample.thousand, betas: BetaSelection()).pages.map { page in
      page.value.resources.map { $0.json.text(.compact) }
    }
  }

  private func result(of question: CheckQuestion, _ answers: Answers) throws -> CheckResult {
    func failure(_ kind: APIError.Kind) -> CheckResult {
      .failure(
        .failed(
          APIError(
            kind: kind, target: "/v1/x",
            destination: Destination(credential: .variable("ANTHROPIC_API_KEY")),
            betas: BetaSelection())))
    }
    switch answers {
    case .notFound: return failure(.status(404, retryAfter: nil))
    case .refused: return failure(.status(403, retryAfter: nil))
    case .broken: return failure(.status(500, retryAfter: nil))
    case .html: return failure(.unreadable(.html))
    case .nothing: return failure(.network(.closedEarly))
    case .bad: break
    }
    switch question {
    case .errors: return .success(.errors(SessionErrors(try errors())))
    case .files(let ids): return .success(.files(FileAnswers(Page([]), to: ids)))
    case .store(let id):
      return .success(
        .store(
          try StoreMetadata(
            Stored.json(#"{"id":"\#(id)","archived_at":"2026-03-16T08:00:00Z"}"#))))
    case .changes:
      return .success(.changes(Page([try Stored.version("memver_1", "created", "/a.md", "a")])))
    }
  }

  /// An error for each repository: those of the sample are all of one owner.
  private func errors() throws -> [SessionError] {
    try repositories.map { url in
      try SessionError(
        Stored.json(
          #"{"type":"session.error","error":{"type":"repository_clone_error","repository_url":"\#(url)"}}"#
        ))
    }
  }

  private let repositories: [String]
  private let elements: [[String]]

  init() async throws {
    elements = try await Self.pages.value
    repositories = try elements.joined().compactMap {
      SessionResource(try JSONDocument(parsing: $0).root).repository?.url
    }
  }

  /// What a row has to say in its third column; nil where anything will do.
  private func fact(of resource: SessionResource, _ answers: Answers) -> String? {
    switch resource.content {
    case .gitHubRepository(let repository):
      switch repository.checkout {
      case .branch(let name): name
      case .commit(let sha): "commit " + sha.prefix(5)
      case .unknown, nil: "default branch"
      }
    case .memoryStore(let store):
      answers == .bad || store.access == .readOnly ? "read-only" : "read-write"
    case .file, .unknown, .malformed: nil
    }
  }

  @Test(arguments: [80, 100, 120, 140, 160, 200], Answers.allCases)
  func everyRepositoryShowsItsCheckoutAndEveryStoreItsAccess(
    columns: Int, answers: Answers
  ) throws {
    var driver = try BrowserDriver(
      Sample.thousand, rows: 150, columns: columns, asksChecks: true)
    for page in elements { try driver.answerPage(page) }
    try driver.endList()
    try driver.endPause()
    var counted: Set<Int> = []
    while true {
      try answerChecks(of: &driver, answers)
      counted.formUnion(try facts(shownBy: driver, answers))
      guard driver.browser.session?.list.cursor.index != 999 else { break }
      driver.press(.pageDown)
    }
    #expect(counted.count == 1000)
  }

  private func answerChecks(of driver: inout BrowserDriver, _ answers: Answers) throws {
    while let (token, question) = driver.browser.background.running.lazy.compactMap({
      if case .check(let question, _) = $1.question { ($0, question) } else { nil }
    }).first {
      driver.send(.reply(token, .check(try result(of: question, answers))))
    }
  }

  /// Looks at every row that is seen.
  ///
  /// - Returns: the places of these rows in the list.
  private func facts(shownBy driver: BrowserDriver, _ answers: Answers) throws -> Range<Int> {
    let list = try #require(driver.browser.session?.list)
    let lines = Screen.grid(driver.browser).text.split(
      separator: "\n", omittingEmptySubsequences: false)
    let layout = driver.browser.layout
    let heading = lines[layout.headings.row].prefix(layout.headings.columns)
    let column = try #require(heading.firstRange(of: "CHECKOUT")).lowerBound
    let start = heading.distance(from: heading.startIndex, to: column)
    let seen = list.cursor.top..<min(list.rows.count, list.cursor.top + list.cursor.height)
    for (line, index) in seen.enumerated() {
      let shown = lines[layout.list.row + line].prefix(layout.list.columns).dropFirst(start)
      guard let fact = fact(of: list.rows[index].resource, answers) else { continue }
      #expect(
        shown.hasPrefix(fact) || fact.count > 12 && shown.hasPrefix(fact.prefix(11)),
        "\(index): \(shown)")
      if answers == .bad {
        let note = list.rows[index].resource.repository == nil ? "archived" : "failed"
        #expect(shown.contains(note), "\(index): \(shown)")
      }
    }
    return seen
  }
}
