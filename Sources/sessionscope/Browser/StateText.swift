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
    let root: JSONBuilder = [
      "sessions": .array(contents.recents.map { .line(json(of: $0)) }),
      "flags": contents.flags.map(json),
      "own_flags": contents.own.isEmpty ? nil : json(contents.own),
    ]
    return root.text(.pretty) + "\n"
  }

  private static func json(of recent: RecentSession) -> JSONBuilder {
    [
      "id": .string(recent.id), "base_url": .string(recent.baseURL),
      "title": recent.title.map { .string($0) }, "status": recent.status.map { .string($0) },
      "opened_at": .string(CivilTime(recent.openedAt).utcTimestamp),
      "resources": .integer(recent.resources),
    ]
  }

  private static func json(_ flags: [BetaFlag]) -> JSONBuilder {
    .line(.strings(flags.map(\.value)))
  }
}
