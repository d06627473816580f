import ExactJSON

extension Endpoint where Value == CallPage {
  /// One page of a walk through the calls of a session: events, the oldest first, or threads (docs/api.md: List Session
  /// Events, List Session Threads).
  public static func calls(_ request: CallPageRequest) -> Endpoint {
    let matcher = MountPathMatcher(request.mounts)
    return events(request) { json throws(JSONShapeError) in
      if case .threads = request.subject {
        return .threads(try Page(json, element: SessionThread.init))
      }
      return .events(
        try Page(json) { event throws(JSONShapeError) in try CallEvent(event, matcher) })
    }
  }
}

extension Endpoint where Value == Page<JSONValue> {
  /// The events of such a page that are a call, or answer it, whole.
  public static func events(about call: String, on request: CallPageRequest) -> Endpoint {
    events(request) { json throws(JSONShapeError) in
      let page = try Page(json) { event throws(JSONShapeError) in event }
      // A value keeps its whole document: these have documents of their own.
      return page.filter { CallEvent.isAbout(call, $0) }.map {
        $0.withoutItsDocument
      }
    }
  }
}

extension Endpoint {
  fileprivate static func events(
    _ request: CallPageRequest, read: @escaping Reader
  ) -> Endpoint {
    let size = String(CallPageRequest.pageSize)
    switch request.subject {
    case .primary(let since):
      return Endpoint(
        "sessions", request.session, "events",
        query: CallEvent.types.map { (.types, $0) } + [
          (.order, "asc"), (.limit, size),
          (.createdSince, since.map { CivilTime($0).utcTimestamp }), (.page, request.cursor),
        ], flags: [.managedAgents], read: read)
    case .threads:
      return Endpoint(
        "sessions", request.session, "threads",
        query: [(.limit, String(SessionThread.pageSize)), (.page, request.cursor)],
        flags: [.managedAgents], read: read)
    case .thread(let id):
      return Endpoint(
        "sessions", request.session, "threads", id, "events",
        query: [(.limit, size), (.page, request.cursor)], flags: [.managedAgents], read: read)
    }
  }
}
