/// Elements of a resource list as the service writes them.
enum SampleElement {
  static let created = "2026-03-15T10:00:00Z"

  static func repository(_ id: String, _ path: String, _ url: String, checkout: String? = nil)
    -> String
  {
    let member = checkout.map { #","checkout":\#($0)"# } ?? ""
    return #"""
      {"id":"\#(id)","created_at":"\#(created)","mount_path":"\#(path)","type":"github_repository",\#
      "updated_at":"\#(created)","url":"\#(url)"\#(member)}
      """#
  }

  static func file(_ id: String, _ path: String, _ fileID: String) -> String {
    #"""
    {"id":"\#(id)","created_at":"\#(created)","file_id":"\#(fileID)","mount_path":"\#(path)","type":"file",\#
    "updated_at":"\#(created)"}
    """#
  }

  /// - Parameter members: further members as JSON, a comma before each.
  static func memory(_ store: String, _ members: String) -> String {
    #"{"memory_store_id":"\#(store)","type":"memory_store"\#(members)}"#
  }

  static func branch(_ name: String) -> String { #"{"name":"\#(name)","type":"branch"}"# }

  static func commit(_ sha: String) -> String { #"{"sha":"\#(sha)","type":"commit"}"# }
}
