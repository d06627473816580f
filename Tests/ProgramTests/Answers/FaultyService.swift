import ExactJSON
import LoopbackServer
import PseudoTerminal
import Testing

/// A server with one session, whose answers to some paths are another than usual.
struct FaultyService: Sendable {
  static let repository = element(
    "sesrsc_1",
    #""type":"github_repository","url":"https://github.com/example-org/api","mount_path":"/workspace/api""#
  )
  static let file = element(
    "sesrsc_2", #""type":"file","file_id":"file_1","mount_path":"/mnt/session/uploads/data.csv""#)
  static let store =
    #"{"type":"memory_store","memory_store_id":"memstore_1","name":"notes","access":"read_write"}"#

  /// A resource with an id and times.
  static func element(_ id: String, _ members: String) -> String {
    #"{"id":"\#(id)","created_at":"2026-03-15T10:00:00Z","updated_at":"2026-03-15T10:00:00Z",\#(members)}"#
  }

  let server: LoopbackServer

  /// - Parameter fault: what is answered instead; nil where all is as usual.
  init(
    _ elements: [String], fault: @escaping @Sendable (ReceivedRequest) -> Reply? = { _ in nil }
  ) async throws {
    server = try await LoopbackServer.start { request in
      fault(request) ?? Self.answer(request.target, elements)
    }
  }

  private static func answer(_ target: String, _ elements: [String]) -> Reply {
    let list = "/v1/sessions/sesn_1/resources"
    switch target {
    case _ where target.hasPrefix(list + "/"): return .json(elements[0])
    case _ where target.hasPrefix(list):
      return .json(#"{"data":[\#(elements.joined(separator: ","))]}"#)
    case _ where target.hasPrefix("/v1/memory_stores/memstore_1?"), "/v1/memory_stores/memstore_1":
      return .json(#"{"id":"memstore_1","name":"notes"}"#)
    case "/v1/sessions/sesn_1":
      return .json(#"{"id":"sesn_1","status":"idle","created_at":"2026-03-15T09:00:00Z"}"#)
    default: return .json(#"{"data":[]}"#)
    }
  }

  private var environment: [String: String] {
    ["ANTHROPIC_API_KEY": "sk-test-canary", "ANTHROPIC_BASE_URL": server.baseURL]
  }

  func run(_ arguments: String...) throws -> CommandRun { try run(arguments) }

  func run(_ arguments: [String]) throws -> CommandRun {
    try CommandRun.run(
      TerminalProgram.builtBinary, arguments: arguments,
      environment: Program.plain.merging(environment) { $1 })
  }

  /// The browser on the session, in a window that is tall enough for all of a detail.
  func browser(rows: Int = 50) throws -> TerminalProgram {
    try Program.browser("sesn_1", rows: rows, columns: 100, environment: environment)
  }

  /// What checks found of the session's first resource, in every place where it is said.
  func checked(_ resource: String, waitingFor words: String) throws -> Checked {
    let program = try browser()
    try program.wait(for: words)
    try program.waitUntilIdle()
    let screen = program.screen
    let list = try run("list", "sesn_1", "--check", "--format", "tsv")
    let listed = try run("list", "sesn_1", "--check", "--format", "json")
    let json = try #require(try JSONDocument(listed.output).root.elements.first { _ in true })
    let get = try run("get", "sesn_1", resource, "--check")
    let got = try run("get", "sesn_1", resource, "--check", "--format", "json")
    let gotJSON = try #require(try JSONDocument(got.output).root["_sessionscope"])
    let member = try #require(json["_sessionscope"])
    // Beside the time they say the same.
    #expect(
      member.members.dropFirst().map { $0.key + $0.value.text(.compact) }
        == gotJSON.members.dropFirst().map { $0.key + $0.value.text(.compact) })
    #expect([listed.exit, get.exit, got.exit].allSatisfy { $0 == list.exit })
    let row = list.outputText.split(separator: "\n").first?.split(
      separator: "\t", omittingEmptySubsequences: false
    ).map(String.init)
    return Checked(
      program: program, screen: screen, row: row ?? [], exit: list.exit,
      facts: get.outputText.split(separator: "\n").map { line in
        line.split(separator: " ").joined(separator: " ")
      }, json: member)
  }
}

/// What is said of one resource in the browser, by `list --check`, by `get --check` and in JSON.
struct Checked {
  let program: TerminalProgram
  let screen: Screen
  /// Mount path, type, name, checkout or access, note.
  let row: [String]
  let exit: Exit
  /// The lines of `get`, with one space between words.
  let facts: [String]
  /// The member `_sessionscope`.
  let json: JSONValue

  var note: String { row.last ?? "" }
}
