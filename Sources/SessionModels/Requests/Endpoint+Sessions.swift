import ExactJSON

extension Endpoint where Value == SessionResource {
  /// One resource (docs/api.md: Get Session Resource). A known kind without a required field is an answer all the same: its
  /// content says what is missing.
  public static func resource(_ id: String, of session: String) -> Endpoint {
    Endpoint("sessions", session, "resources", id) { json throws(JSONShapeError) in
      try json.expect(.object)
      return SessionResource(json)
    }
  }
}

extension Endpoint where Value == ResourcePage {
  /// One page of a session's resources (docs/api.md: List Session Resources).
  ///
  /// - Parameters:
  ///   - limit: how many elements a page has at most, 1 ... 1000.
  ///   - page: the cursor that the page before named; nil for the first page.
  public static func resources(
    of session: String, limit: Int? = nil, page: String? = nil
  ) -> Endpoint {
    Endpoint(
      "sessions", session, "resources", query: [(.limit, limit.map(String.init)), (.page, page)],
      read: { json throws(JSONShapeError) in try ResourcePage(json) })
  }
}

extension Endpoint where Value == Session {
  /// One session (docs/api.md: Get Session).
  public static func session(_ id: String) -> Endpoint {
    Endpoint("sessions", id, read: Session.init)
  }
}

extension Endpoint where Value == JSONValue {
  /// Some sessions, the newest first, as they come (docs/api.md: List Sessions).
  ///
  /// - Parameter limit: how many at most, 1 ... 1000.
  public static func sessions(limit: Int) -> Endpoint {
    Endpoint("sessions", query: [(.limit, String(limit))]) { $0 }
  }
}

extension Endpoint where Value == Page<SessionError> {
  /// One page of a session's errors, the newest first (docs/api.md: List Session Events).
  public static func errors(of session: String, page: String? = nil) -> Endpoint {
    Endpoint(
      "sessions", session, "events",
      query: [
        (.types, "session.error"), (.order, "desc"), (.limit, String(SessionErrors.pageSize)),
        (.page, page),
      ], flags: [.managedAgents]
    ) { json throws(JSONShapeError) in try Page(json, element: SessionError.init) }
  }
}

extension Endpoint where Value == Page<SessionElement> {
  /// One page of sessions, the newest first (docs/api.md: List Sessions). What cannot be read is an element all the same.
  ///
  /// - Parameter page: the cursor that the page before named; nil for the first page.
  public static func sessions(
    _ request: SessionListRequest, page: String? = nil
  ) -> Endpoint {
    Endpoint("sessions", query: request.query(page: page), flags: [.managedAgents]) {
      json throws(JSONShapeError) in try Page(json) { SessionElement($0) }
    }
  }
}

extension Endpoint where Value == SessionEnvironment {
  /// The environment that sessions run in (docs/api.md: Get Environment).
  public static func environment(_ id: String) -> Endpoint {
    Endpoint("environments", id, flags: [.managedAgents], read: SessionEnvironment.init)
  }
}
