import ExactJSON
import Presentation
import SessionBrowser
import SessionModels

/// What is in a memory store, as the service writes it.
public enum Stored {
  public static func json(_ text: String) throws -> JSONValue {
    try JSONDocument(parsing: text).root
  }

  public static func memory(_ id: String, _ path: String, size: Int = 2134) throws
    -> MemoryListItem
  {
    MemoryListItem(
      try json(
        #"""
        {"type":"memory","id":"\#(id)","path":"\#(path)","content_size_bytes":\#(size),
         "updated_at":"2026-11-15T13:02:07Z"}
        """#))
  }

  /// A memory with its text.
  public static func text(_ id: String, _ path: String, _ content: String) -> String {
    #"{"type":"memory","id":"\#(id)","path":"\#(path)","content":\#(JSONText.quoted(content))}"#
  }

  public static func version(
    _ id: String, _ operation: String, _ path: String, _ content: String?,
    at time: String = "2026-11-15T13:32:07Z", by session: String = "sesn_1"
  ) throws -> MemoryVersion {
    let text = content.map {
      #","content_size_bytes":\#($0.utf8.count),"content":"# + JSONText.quoted($0)
    }
    return try MemoryVersion(
      try json(
        #"""
        {"type":"memory_version","id":"\#(id)","memory_id":"mem_1","operation":"\#(operation)",
         "path":"\#(path)","created_at":"\#(time)",
         "created_by":{"type":"session_actor","session_id":"\#(session)"}\#(text ?? "")}
        """#))
  }

  public static func session(
    _ id: String, mounting store: String, access: String? = nil, title: String = "A title"
  ) throws -> Session {
    let access = access.map { #","access":"\#($0)""# } ?? ""
    return try Session(
      try json(
        #"""
        {"id":"\#(id)","status":"running","title":"\#(title)",
         "resources":[{"type":"memory_store","memory_store_id":"\#(store)"\#(access)}]}
        """#))
  }
}

extension Stored {
  /// A session as a list has it.
  ///
  /// - Parameter members: further members as JSON, with a comma before each.
  public static func summary(_ id: String, _ members: String = #","resources":[]"#) throws
    -> SessionSummary
  {
    SessionSummary(
      try json(
        #"""
        {"id":"\#(id)","status":"running","title":"Task of \#(id)",
         "created_at":"2026-11-15T12:00:00Z"\#(members)}
        """#))
  }
}

extension Stored {
  /// A session with all its resources.
  ///
  /// - Parameter members: further members of the session as JSON, with a comma before each.
  public static func contents(
    _ id: String, _ elements: [String], _ members: String = "", cut: ListCut? = nil
  ) throws -> SessionContents {
    let session = try Session(
      try json(
        #"""
        {"id":"\#(id)","status":"idle","title":"nightly triage","created_at":"2026-11-15T06:00:00Z",
         "agent":{"id":"agent_1","name":"Triage","version":7}\#(members)}
        """#))
    let page = try ResourcePage(try json(#"{"data":[\#(elements.joined(separator: ","))]}"#))
    return SessionContents(session: session, pages: [page], cut: cut)
  }
}

extension BrowserDriver {
  /// Answers the page of sessions that is asked for.
  public mutating func answerSessions(
    _ sessions: [SessionSummary], next: String? = nil, wasLimited: Bool = false
  ) throws {
    let lookup = try askedSessions()
    try answerLookup(lookup, .sessions(Page(sessions, nextPage: next), wasLimited: wasLimited))
  }

  public mutating func failSessions(_ error: APIError) throws {
    try failLookup(try askedSessions(), error)
  }

  /// The page of sessions that is asked for.
  public func askedSessions() throws -> Lookup {
    for request in browser.background.running.values {
      if case .lookup(let lookup) = request.question, case .sessions = lookup { return lookup }
    }
    throw NothingAsked()
  }

  /// Opens a field of the detail.
  public mutating func go(to label: String) throws {
    press(.tab)
    let places = browser.detailPage.places
    guard places.contains(where: { $0.field.label.plain == label }) else { throw NothingAsked() }
    // A field that is longer than the window is read line by line.
    for _ in 0..<500 where field?.label.plain != label { press(.down) }
    press(.enter)
  }

  /// The field under the detail's cursor.
  public var field: Field? {
    guard let cursor = browser.session?.cursor else { return nil }
    let places = browser.detailPage.places
    return places.indices.contains(cursor.field) ? places[cursor.field].field : nil
  }
}
