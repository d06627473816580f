import ExactJSON
import SessionModels

/// The state file as text.
enum StateText {
  /// Why a text is no state file.
  struct Damage: Error { let words: String }

  static func contents(of bytes: [UInt8]) throws(Damage) -> StateFile.Contents {
    let root: JSONValue
    do { root = try JSONDocument(bytes).root } catch { throw Damage(words: error.description) }
    do {
      try root.expect(.object)
      var contents = StateFile.Contents()
      for element in try root.optionalArray("sessions")?.elements.map(\.self) ?? [] {
        contents.recents.append(try recent(element))
      }
      contents.flags = try root.optionalArray("flags").map(flags)
      contents.own = try root.optionalArray("own_flags").map(flags) ?? []
      return contents
    } catch {
      throw Damage(words: error.description)
    }
  }

  private static func recent(_ json: JSONValue) throws(JSONShapeError) -> RecentSession {
    try json.expect(.object)
    return RecentSession(
      id: try json.string("id"), baseURL: try json.string("base_url"),
      title: try json.optionalString("title"), status: try json.optionalString("status"),
      openedAt: Timestamp(try json.string("opened_at")).instant ?? Instant(seconds: 0),
      resources: try json.optionalInteger("resources") ?? 0)
  }

  /// The flags of an array; what can be none is left out.
  private static func flags(_ array: JSONValue) -> [BetaFlag] {
    array.elements.compactMap { $0.string.flatMap { try? BetaFlag($0) } }
  }

  /// One session a line, for people who look into the file.
  static func text(of contents: StateFile.Contents) -> String {
    let sessions = contents.recents.map { "\n    " + line(of: $0) }.joined(separator: ",")
    var members = ["\"sessions\": [" + sessions + (sessions.isEmpty ? "]" : "\n  ]")]
    if let flags = contents.flags { members.append("\"flags\": " + array(flags)) }
    if !contents.own.isEmpty { members.append("\"own_flags\": " + array(contents.own)) }
    return "{\n  " + members.joined(separator: ",\n  ") + "\n}\n"
  }

  private static func line(of recent: RecentSession) -> String {
    var members = [("id", recent.id), ("base_url", recent.baseURL)]
    if let title = recent.title { members.append(("title", title)) }
    if let status = recent.status { members.append(("status", status)) }
    members.append(("opened_at", CivilTime(recent.openedAt).utcTimestamp))
    let texts = members.map { "\"\($0.0)\": " + JSONText.quoted($0.1) }
    return "{" + (texts + ["\"resources\": \(recent.resources)"]).joined(separator: ", ") + "}"
  }

  private static func array(_ flags: [BetaFlag]) -> String {
    "[" + flags.map { JSONText.quoted($0.value) }.joined(separator: ", ") + "]"
  }
}
