import ExactJSON
import SessionBrowser
import SessionModels
import TestSupport

/// The calls of the agent's tools, as a test answers them.
extension BrowserDriver {
  /// The page of calls that is asked for, and how long it is to wait.
  public func askedCalls() throws -> (request: CallPageRequest, delay: Duration) {
    for running in browser.background.running.values {
      if case .lookup(.calls(let request, let delay)) = running.question {
        return (request, delay)
      }
    }
    throw NothingAsked()
  }

  /// Answers the page of calls, or of threads, that is asked for.
  public mutating func answerCalls(
    _ elements: [JSONBuilder], next: String? = nil, wasLimited: Bool = false
  ) throws {
    let (request, delay) = try askedCalls()
    let text = CallEvents.page(elements, next: next)
    let page = try Endpoint.calls(request).read(JSONDocument(parsing: text).root)
    try answerLookup(.calls(request, delay: delay), .calls(page, wasLimited: wasLimited))
  }

  public mutating func failCalls(_ error: APIError) throws {
    let (request, delay) = try askedCalls()
    try failLookup(.calls(request, delay: delay), error)
  }

  /// Answers a session that has one thread, whose calls are these, to its end.
  public mutating func answerAllCalls(_ events: [JSONBuilder]) throws {
    try answerCalls(events)
    try answerCalls([["id": "sthr_1", "parent_thread_id": .null]])
  }

  /// Opens the calls that name the mount under the list's cursor, and answers with some of it.
  mutating func openCalls() throws {
    let path = browser.session?.list.current?.resource.mountPath ?? ""
    press(.character("E"))
    try answerAllCalls(Self.calls(of: path))
  }

  /// Opens one of them whole.
  mutating func openCall() throws {
    try openCalls()
    let path = browser.session?.list.current?.resource.mountPath ?? ""
    press(.enter)
    let events = try Self.calls(of: path).prefix(2).map { try Stored.json($0.text(.compact)) }
    for running in browser.background.running.values {
      if case .lookup(let lookup) = running.question, case .call = lookup {
        try answerLookup(lookup, .call(events))
        return
      }
    }
    throw NothingAsked()
  }

  /// A few calls that name a path.
  public static func calls(of path: String) -> [JSONBuilder] {
    [
      CallEvents.bash("c1", "ls -la " + path, at: "09:00:41"),
      CallEvents.answer(
        "ls: cannot access '\(path)': No such file or directory", to: "c1", at: "09:00:42",
        isError: true),
      CallEvents.bash("c2", "pwd", at: "09:00:43"),
      CallEvents.write("c3", path + "/notes.md", "Some notes.\n", at: "09:03:10"),
      CallEvents.answer("", to: "c3", at: "09:03:11"),
      CallEvents.read("c4", path + "/notes.md", at: "09:03:12"),
      CallEvents.answer("Some notes.\n", to: "c4", at: "09:03:13"),
      CallEvents.bash("c5", "rm -r " + path, at: nil, permission: "ask"),
    ]
  }
}
