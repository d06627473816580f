import ExactJSON
import LoopbackServer
import TestSupport

/// A server whose every text is made to upset a terminal, the same for the same seed.
struct HostileServer {
  private let text: @Sendable (String) -> String

  /// - Parameters:
  ///   - status: the status with which the resources are refused, in hostile words; nil where they are not.
  ///   - other: a session whose texts are others than those of all else; nil for none.
  static func start(
    seed: UInt64, failsWith status: Int? = nil, other: String? = nil
  ) async throws -> LoopbackServer {
    let (server, otherServer) = (HostileServer(seed: seed), HostileServer(seed: seed &+ 1000))
    return try await LoopbackServer.start { request in
      let target = request.target
      if let status, target.contains("/resources") { return server.refusal(status) }
      if let other, target.hasPrefix("/v1/sessions/" + other) {
        return otherServer.answer(target.replacing(other, with: "sesn_1"))
      }
      return server.answer(target)
    }
  }

  private init(seed: UInt64) {
    text = { name in
      // A text of its own for every field, the same one in every answer.
      let number = name.utf8.reduce(seed &* 31) { $0 &* 131 &+ UInt64($1) }
      var hostile = HostileText(seed: number)
      return JSONText.quoted("\u{1B}[2J" + hostile.text() + "\u{202E}\u{9B}31m\u{2028}\r\n")
    }
  }

  private func refusal(_ status: Int) -> Reply {
    .json(
      #"{"type":"error","error":{"type":\#(text("type")),"message":\#(text("message"))},"request_id":\#(text("request"))}"#,
      status: status)
  }

  private func answer(_ target: String) -> Reply {
    let store = "/v1/memory_stores/"
    switch target {
    case _ where target.hasPrefix("/v1/sessions/sesn_1/resources/"): return .json(repository)
    case _ where target.hasPrefix("/v1/sessions/sesn_1/resources"):
      return list([repository, pinned, file, memoryStore, unknown, "[\(text("bad"))]"])
    case _ where target.contains("/events?"):
      return list([
        #"""
        {"processed_at":\#(text("at")),"error":{"type":\#(text("error")),"message":\#(text("why")),
         "repository_url":\#(text("url"))}}
        """#
      ])
    case _ where target.hasPrefix("/v1/files?"):
      return list([
        #"""
        {"id":"file_1","filename":\#(text("filename")),"mime_type":\#(text("mime")),"size_bytes":7,
         "expires_at":\#(text("expiry"))}
        """#,
        #"{"id":\#(text("output")),"filename":\#(text("output name"))}"#,
      ])
    case _ where target.contains("/memories?"):
      return list([
        #"{"type":"memory_prefix","path":\#(text("prefix"))}"#,
        #"{"type":"memory","id":"mem_1","path":\#(text("path")),"updated_at":\#(text("time"))}"#,
        #"{"type":"memory","id":7}"#,
      ])
    case _ where target.contains("/memories/"):
      return .json(#"{"id":"mem_1","path":\#(text("path")),"content":\#(text("content"))}"#)
    case _ where target.contains("/memory_versions?"): return list([version])
    case _ where target.contains("/memory_versions/"): return .json(version)
    case _ where target.hasPrefix(store):
      return .json(
        #"{"id":"memstore_1","name":\#(text("today")),"description":\#(text("text")),"archived_at":\#(text("end"))}"#
      )
    case _ where target.hasPrefix("/v1/sessions?"): return list([session("sesn_2")])
    default: return .json(session("sesn_1"))
    }
  }

  private func list(_ elements: [String]) -> Reply {
    .json(#"{"data":[\#(elements.joined(separator: ","))]}"#)
  }

  private func session(_ id: String) -> String {
    #"""
    {"id":"\#(id)","status":"running","title":\#(text("title")),"agent":{"name":\#(text("agent"))},
     "resources":[\#(memoryStore)]}
    """#
  }

  private var repository: String {
    #"""
    {"id":"sesrsc_1","type":"github_repository","created_at":\#(text("created")),"updated_at":\#(text("updated")),
     "mount_path":\#(text("mount")),"url":\#(text("url")),"checkout":{"type":"branch","name":\#(text("branch"))},
     \#(text("new key")):{\#(text("deep key")):[\#(text("deep"))]}}
    """#
  }

  private var pinned: String {
    #"""
    {"id":\#(text("id")),"type":"github_repository","created_at":"2026-03-15T10:00:00Z","updated_at":"2026-03-15T10:00:00Z",
     "mount_path":\#(text("second mount")),"url":\#(text("second url")),"checkout":{"type":"commit","sha":\#(text("sha"))}}
    """#
  }

  private var file: String {
    #"""
    {"id":"sesrsc_2","type":"file","created_at":\#(text("born")),"updated_at":\#(text("changed")),
     "mount_path":\#(text("file mount")),"file_id":"file_1"}
    """#
  }

  private var memoryStore: String {
    #"""
    {"type":"memory_store","memory_store_id":"memstore_1","access":\#(text("access")),"name":\#(text("name")),
     "description":\#(text("description")),"instructions":\#(text("instructions")),"mount_path":\#(text("store mount"))}
    """#
  }

  private var unknown: String { #"{"type":\#(text("kind")),"mount_path":\#(text("other mount"))}"# }

  private var version: String {
    #"""
    {"id":"memver_1","memory_id":"mem_1","operation":\#(text("operation")),"path":\#(text("version path")),
     "created_at":\#(text("written")),"content":\#(text("version text"))}
    """#
  }
}
