import ExactJSON

/// What an error answer says, whoever wrote it (docs/api.md: Errors).
///
/// The service answers `{"type":"error","error":{"type","message","details"?},"request_id"}`. Proxies and servers that
/// copy the API answer `{"detail":…}`, `{"error":"text"}`, `{"message":"text"}`, HTML or nothing: what can be read of
/// them is here.
public struct ErrorEnvelope: Sendable, Equatable {
  /// Such as `not_found_error`.
  public let type: String?
  /// Cut after `longestMessage` bytes.
  public let message: String?
  public let requestID: String?
  /// More facts, as the service sent them.
  public let details: JSONValue?

  public init(
    type: String? = nil, message: String? = nil, requestID: String? = nil, details: JSONValue? = nil
  ) {
    self.type = type
    self.message = message.map(Self.cut)
    self.requestID = requestID
    self.details = details
  }

  /// How many bytes of a message are kept.
  static let longestMessage = 4000

  private static func cut(_ message: String) -> String {
    guard message.utf8.count > longestMessage else { return message }
    var bytes = message.utf8.prefix(longestMessage)
    // A cut may split a character; what is left of it is dropped.
    while String(bytes) == nil { bytes = bytes.dropLast() }
    return (String(bytes) ?? "") + "… (\(message.utf8.count) bytes)"
  }

  /// Reads any JSON answer; nil where it says nothing of an error.
  public init?(_ json: JSONValue) {
    guard json.kind == .object else { return nil }
    let requestID = json["request_id"]?.string
    if let error = json["error"], error.kind != .null {
      if error.kind == .object {
        self.init(
          type: error["type"]?.string, message: error["message"]?.string ?? error["detail"]?.string,
          requestID: requestID, details: error["details"])
        return
      }
      guard error.kind == .string else { return nil }
      self.init(message: error.string, requestID: requestID)
      return
    }
    guard let said = json["detail"] ?? json["message"] else { return nil }
    self.init(message: said.string ?? said.text(.compact), requestID: requestID)
  }

  /// Whether a JSON answer calls itself an error, whatever its status was.
  public static func claims(_ json: JSONValue) -> Bool {
    json["type"]?.string == "error" && json["error"] != nil
  }
}
