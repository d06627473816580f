import ExactJSON
import SessionModels

/// What the service might answer, of any size.
enum Bodies {
  /// A page as `JSONDecoder` reads it.
  struct Decoded: Decodable {
    struct Resource: Decodable {
      struct Checkout: Decodable {
        let type: String
        let name: String
      }

      enum CodingKeys: String, CodingKey {
        case id, type, url, checkout
        case mountPath = "mount_path"
        case createdAt = "created_at"
        case updatedAt = "updated_at"
      }

      let id, type, url, mountPath, createdAt, updatedAt: String
      let checkout: Checkout
    }

    let data: [Resource]
  }

  /// - Parameter changed: of how many resources the last has another branch; 0 for none.
  static func element(_ number: Int, changed: Int = 0) -> String {
    let branch = changed > 0 && (number + 1).isMultiple(of: changed) ? "next" : "main"
    return #"""
      {"id":"sesrsc_\#(number)","type":"github_repository","url":"https://github.com/example/r\#(number)",\#
      "mount_path":"/workspace/r\#(number)","created_at":"2026-11-20T10:00:00Z",\#
      "updated_at":"2026-11-20T10:00:00Z","checkout":{"type":"branch","name":"\#(branch)"}}
      """#
  }

  static func page(_ count: Int, changed: Int = 0) -> String {
    #"{"data":[\#((0..<count).map { element($0, changed: changed) }.joined(separator: ","))]}"#
  }

  static func resources(_ count: Int, changed: Int = 0) throws -> [SessionResource] {
    try ResourcePage(JSONDocument(parsing: page(count, changed: changed)).root).resources
  }

  /// A session of ten mounts, as a list has it.
  static func session(_ number: Int) throws -> SessionSummary {
    let mounts = (0..<10).map { element((number + $0) % 97) }.joined(separator: ",")
    return SessionSummary(
      try JSONDocument(
        parsing: #"""
          {"id":"sesn_\#(number)","status":"idle","title":"Task \#(number)","agent":{"name":"Coder"},\#
          "created_at":"2026-11-20T10:00:00Z","resources":[\#(mounts)]}
          """#
      ).root)
  }

  /// One object with so many members.
  static func object(_ count: Int, changed: Int = 0) -> String {
    let members = (0..<count).map { number in
      let value = changed > 0 && (number + 1).isMultiple(of: changed) ? "other" : "value"
      return #""member_of_number_\#(number)":"\#(value) of the member""#
    }
    return "{" + members.joined(separator: ",") + "}"
  }
}
