import DisplayText
import SessionModels

/// Why a request may have failed, told from the request itself: each is a fact about it, with what to do.
public enum LikelyCause {
  /// Every cause that this very request shows, in the table's order.
  public static func all(of error: APIError) -> [SafeText] {
    guard !error.destination.isDemo || !error.target.isEmpty else { return [] }
    return table.compactMap { $0(error) }
  }

  /// One row: a sentence where the cause shows.
  private typealias Row = @Sendable (APIError) -> SafeText?

  private static let table: [Row] = [
    { error in
      let refused = error.refusedFlags
      guard !refused.isEmpty else { return nil }
      let names = refused.map { SafeText($0.value) }.joined(separator: ", ")
      return "The service does not know " + names + "."
    },
    { error in
      guard error.refusesUnnamedFlag else { return nil }
      let names = error.betas.flags.map { SafeText($0.value) }.joined(separator: ", ")
      return names.isEmpty
        ? "A beta flag is missing or not accepted. The API does not tell which; none is on."
        : "One of the flags that are on may not be accepted: " + names
          + ". The API does not tell which."
    },
    { error in
      let missing = error.missingFlags
      guard !missing.isEmpty else { return nil }
      let names = missing.map { SafeText($0.value) }.joined(separator: ",")
      return "The API asks for the flag " + names + ". Turn it on: b in the browser, or --beta "
        + names + "."
    },
    { error in
      guard error.hasExpiredCursor else { return nil }
      return "The page cursor has expired. r reads the list again."
    },
    { error in
      guard error.isRefusal, let id = error.sessionID, let kind = IDKind.name(of: id),
        kind != "session"
      else { return nil }
      return SafeText(id) + " begins as the id of a " + SafeText(kind)
        + " does. A session's begins with sesn_."
    },
    { error in
      guard error.isRefusal, let id = error.resourceID, let kind = IDKind.name(of: id),
        kind != "resource"
      else { return nil }
      return SafeText(id) + " begins as the id of a " + SafeText(kind)
        + " does. A resource's begins with sesrsc_."
    },
    { error in
      guard error.isRefusal, !error.betas.isOn(.managedAgents),
        !error.missingFlags.contains(.managedAgents)
      else { return nil }
      return "The required flag " + SafeText(BetaFlag.managedAgents.value)
        + " is off. Turn it on."
    },
    { error in
      guard error.hasStatus(403) || error.hasStatus(404), !error.destination.isDemo else {
        return nil
      }
      return "The session may belong to another workspace than the key does."
        + " Use a key of its workspace."
    },
    { error in
      // An error of this API's own form comes from a server that speaks it.
      guard error.isUnreadable || error.isRefusal && error.envelope?.type == nil,
        error.destination.baseURL != .official, !error.destination.isDemo
      else { return nil }
      return "The server asked was " + SafeText(error.destination.baseURL.authority)
        + ", not api.anthropic.com. Check the base URL."
    },
    { error in
      guard let proxy = error.destination.proxy, error.mayComeFromProxy else { return nil }
      return "The proxy " + SafeText(proxy)
        + " stands in between, and may have answered itself. Ask whoever runs it."
    },
    { error in
      guard case .status(429, retryAfter: nil) = error.kind else { return nil }
      return "No time to wait was given: it may be a spend limit, where waiting does not help."
    },
    { error in
      guard let message = error.envelope?.message?.lowercased(),
        error.hasStatus(400) || error.hasStatus(402) || error.hasStatus(429),
        ["spend limit", "spending limit", "usage limit"].contains(where: message.contains)
      else { return nil }
      return "The organization's spend limit is reached: waiting does not help."
        + " Raise it in the console."
    },
    { error in
      switch error.kind {
      case .network(.certificate(.expired)), .network(.certificate(.notYetValid)): break
      default: return nil
      }
      return "This machine's clock may be wrong: a certificate is good for a time. Check the date."
    },
  ]
}

extension APIError {
  /// Whether the service answered with a status of 400 to 499 that speaks of the request.
  fileprivate var isRefusal: Bool {
    if case .status(let status, _) = kind { return [400, 403, 404, 405].contains(status) }
    return false
  }

  fileprivate var isUnreadable: Bool {
    switch kind {
    case .unreadable, .unexpectedStatus: true
    default: false
    }
  }

  fileprivate func hasStatus(_ wanted: Int) -> Bool {
    if case .status(let status, _) = kind { status == wanted } else { false }
  }

  /// Whether what came looks like a proxy's own answer rather than the service's.
  fileprivate var mayComeFromProxy: Bool {
    switch kind {
    case .status(let status, _): envelope?.type == nil || [407, 502, 503, 504].contains(status)
    case .unexpectedStatus, .unreadable(.html), .unreadable(.syntax), .unreadable(.empty): true
    case .network(let failure):
      switch failure {
      case .hostNotFound, .trustRoots, .noTrustRoots: false
      default: true
      }
    default: false
    }
  }

  /// The session and the resource that the path names, as they stand in it.
  fileprivate var sessionID: String? { segment(after: "sessions") }
  fileprivate var resourceID: String? { segment(after: "resources") }

  private func segment(after name: String) -> String? {
    let segments = target.prefix { $0 != "?" }.split(separator: "/")
    guard let place = segments.firstIndex(where: { $0 == name }), place + 1 < segments.count else {
      return nil
    }
    return String(segments[place + 1])
  }
}
