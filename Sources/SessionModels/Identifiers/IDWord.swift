/// How ids begin, and what a word of a text is.
enum IDWord {
  /// The most bytes an id may have.
  static let limit = 256

  /// The service's own, then those of servers that copy the API.
  static let sessionPrefixes = ["sesn_", "sess_", "sesn-", "sess-"]
  static let resourcePrefixes = ["sesrsc_", "sesr_", "sesrsc-", "memstore_"]

  /// How other things' ids begin.
  static let otherKinds: [(prefix: String, kind: String)] = [
    ("sesrsc_", "resource"), ("sesr_", "resource"), ("sesrsc-", "resource"),
    ("memstore_", "memory store"),
    ("file_", "file"), ("agent_", "agent"), ("env_", "environment"), ("wrkspc_", "workspace"),
    ("req_", "request"),
    ("msg_", "message"), ("vlt_", "vault"),
  ]

  static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  static func isSession(_ word: String) -> Bool {
    if begins(word, with: sessionPrefixes) { return true }
    // Sixteen or more letters and digits tell an id from `session_id` and `session_status`.
    guard word.hasPrefix("session_") else { return false }
    let rest = word.utf8.dropFirst("session_".utf8.count)
    return rest.count >= 16
      && rest.allSatisfy { isWordByte($0) && $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: "-") }
  }

  static func isResource(_ word: String) -> Bool { begins(word, with: resourcePrefixes) }

  static let memoryStorePrefix = "memstore_"

  static func checkLength(_ id: String) throws(IDRefusal) {
    guard id.utf8.count <= limit else { throw .tooLong(bytes: id.utf8.count) }
  }

  private static func begins(_ word: String, with prefixes: [String]) -> Bool {
    prefixes.contains { word.hasPrefix($0) && word.utf8.count > $0.utf8.count }
  }
}
