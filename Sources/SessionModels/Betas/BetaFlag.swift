/// One value of the `anthropic-beta` header.
///
/// Any visible ASCII text without a comma or a quotation mark can be one; what the service knows is in `BetaFlag.known`.
public struct BetaFlag: Sendable, Hashable, CustomStringConvertible {
  public let value: String

  /// The flag that the sessions endpoints require.
  public static let managedAgents = BetaFlag(known: "managed-agents-2026-04-01")
  /// The flag of the files endpoints while they were in beta. It switches parts of them off again, so that it is sent only
  /// where a server names it.
  public static let filesAPI = BetaFlag(known: "files-api-2025-04-14")
  /// The flag that any OAuth token needs beside it.
  public static let oauth = BetaFlag(known: "oauth-2025-04-20")

  /// - Parameter text: one flag, without white space around it.
  public init(_ text: String) throws(BetaFlagRefusal) {
    guard !text.isEmpty else { throw BetaFlagRefusal(text: text, reason: .empty) }
    guard text.utf8.count <= 256 else { throw BetaFlagRefusal(text: text, reason: .tooLong) }
    for scalar in text.unicodeScalars {
      switch scalar {
      case ",": throw BetaFlagRefusal(text: text, reason: .comma)
      case "\"", "'": throw BetaFlagRefusal(text: text, reason: .quotationMark)
      case " ": throw BetaFlagRefusal(text: text, reason: .space)
      case "!"..."~": continue
      default: throw BetaFlagRefusal(text: text, reason: .notVisibleASCII)
      }
    }
    value = text
  }

  init(known value: String) { self.value = value }

  /// Reads flags as people give them: `a`, or `a,b,c`, with spaces around a flag allowed.
  public static func list(_ text: String) throws(BetaFlagRefusal) -> [BetaFlag] {
    if text.contains(where: { $0 == "\"" || $0 == "'" }) {
      throw BetaFlagRefusal(text: text, reason: .quotationMark)
    }
    var flags: [BetaFlag] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let flag = try BetaFlag(String(part.trimmingSpaces()))
      if !flags.contains(flag) { flags.append(flag) }
    }
    return flags
  }

  public var description: String { value }
}

/// Why a text cannot be a beta flag.
public struct BetaFlagRefusal: Error, Sendable, Hashable {
  /// The text as it was given.
  public let text: String
  public let reason: Reason

  public enum Reason: Sendable, Hashable {
    case empty
    case space
    case comma
    case quotationMark
    /// A control character, or one beyond ASCII.
    case notVisibleASCII
    /// Over 256 bytes.
    case tooLong
  }
}

extension Substring {
  fileprivate func trimmingSpaces() -> Substring {
    var text = self
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return text
  }
}
