import ExactJSON

/// What a tool answered to a call, and what is kept of it (docs/api.md: List Session Events).
public struct ToolAnswer: Sendable, Equatable {
  /// The ID of its event; nil where it has none.
  let id: String?
  public let processedAt: Timestamp?
  /// Whether the tool says that it failed.
  public let isError: Bool
  /// The beginning of its text, at most `textLimit` bytes.
  public let text: String
  /// The bytes of its content as JSON.
  public let size: Int
  /// Whether there is more text than is kept, or something that is no text.
  public let isCut: Bool
  /// The page that it came on.
  var page = 0

  static let textLimit = 200

  /// - Parameter json: one event that answers a call.
  init(_ json: JSONValue) {
    id = json["id"]?.string
    processedAt = json["processed_at"]?.string(limit: ToolCall.nameLimit).map(Timestamp.init)
    isError = json["is_error"]?.boolean ?? false
    let content = json["content"]
    size = content?.sourceRange.count ?? 0
    var text = ""
    var isCut = false
    for part in content.map(Self.parts) ?? [] {
      let room = Self.textLimit - text.utf8.count - (text.isEmpty ? 0 : 1)
      guard let beginning = part?.string(limit: max(0, room)), room > 0 else {
        isCut = true
        continue
      }
      text += (text.isEmpty ? "" : "\n") + beginning
      isCut = isCut || beginning.utf8.count < part?.withUTF8(\.count) ?? 0
    }
    (self.text, self.isCut) = (text, isCut)
  }

  /// The texts of a content; nil for each part that is none.
  private static func parts(_ content: JSONValue) -> [JSONValue?] {
    switch content.kind {
    case .string: [content]
    case .array:
      content.elements.prefix(50).map { part in
        part.kind == .string ? part : part["text"].flatMap { $0.kind == .string ? $0 : nil }
      }
    case .object, .number, .boolean, .null: []
    }
  }
}
