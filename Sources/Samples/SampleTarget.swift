/// The path and query of a request, as a server reads them.
struct SampleTarget {
  enum Kind: Equatable {
    case session
    case list
    case resource(String)
    case unknown
  }

  /// The path, without the query.
  let path: String
  let sessionID: String?
  let kind: Kind
  let query: [String: String]

  init(_ target: String) {
    let parts = target.split(separator: "?", maxSplits: 1)
    path = parts.first.map(String.init) ?? ""
    let segments = path.split(separator: "/").map(Self.decoded)
    let isOurs = segments.count >= 3 && segments[0] == "v1" && segments[1] == "sessions"
    sessionID = isOurs ? segments[2] : nil
    kind =
      switch segments.dropFirst(3) {
      case let rest where !isOurs || rest.count > 2: .unknown
      case []: .session
      case ["resources"]: .list
      case let rest where rest.first == "resources": .resource(rest[rest.endIndex - 1])
      default: .unknown
      }
    var query: [String: String] = [:]
    for pair in parts.dropFirst().joined().split(separator: "&") {
      let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      query[Self.decoded(sides[0])] = sides.count == 2 ? Self.decoded(sides[1]) : ""
    }
    self.query = query
  }

  static func cursor(at place: Int) -> String { "page_c2FtcGxl\(place)" }

  static func place(ofCursor cursor: String) -> Int? {
    guard cursor.hasPrefix("page_c2FtcGxl") else { return nil }
    return Int(cursor.dropFirst("page_c2FtcGxl".count))
  }

  /// The value of an element's own `id`, as it stands in the JSON; nil where it has none.
  static func id(ofElement json: String) -> String? {
    for key in [#""id":""#, #""id": ""#] {
      if let found = json.firstRange(of: key) {
        return String(json[found.upperBound...].prefix { $0 != "\"" })
      }
    }
    return nil
  }

  private static func decoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let value = UInt8(String(rest.prefix(2)) ?? "", radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
