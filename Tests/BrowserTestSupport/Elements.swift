/// Elements of a resource list, as the service writes them.
public enum Elements {
  public static let branch = repository(
    "sesrsc_branch", "/workspace/example-repo", #"{"name":"main","type":"branch"}"#)
  public static let commit = repository(
    "sesrsc_commit", "/workspace/infra",
    #"{"sha":"3f2a91c0d4e5b6a7980123456789abcdef012345","type":"commit"}"#)
  public static let file = #"""
    {"id":"sesrsc_file","created_at":"2026-03-15T10:00:00Z","updated_at":"2026-03-15T10:00:00Z","type":"file",\#
    "mount_path":"/mnt/session/uploads/receipt.pdf","file_id":"file_011CNha8iCJcU1wXNR6q4V8w"}
    """#
  public static let memory = #"""
    {"type":"memory_store","memory_store_id":"memstore_1","access":"read_write","name":"user-preferences",\#
    "description":"","instructions":"Read it first.","mount_path":"/mnt/memory/user-preferences"}
    """#
  public static let bad = #"{"id":"sesrsc_bad","type":"file","mount_path":"/bad"}"#

  /// Escapes, bidi, wide, combining and very long text in every field.
  public static let hostile = #"""
    {"id":"sesrsc_\u001b[2J","created_at":"\u202e2026","updated_at":"\u0000","type":"github_repository",\#
    "mount_path":"/workspace/漢字漢字\u0007e\u0301\u0301/\#(String(repeating: "long/", count: 80))",\#
    "url":"https://github.com/\u200bx\ud800","checkout":{"type":"branch","name":"👩‍👩‍👧‍👦\u009b31m"},"\u2066k":[1]}
    """#

  /// The four of the usual list, in the service's order.
  public static let all = [branch, commit, file, memory]

  public static func repository(_ id: String, _ path: String, _ checkout: String?) -> String {
    let member = checkout.map { #","checkout":\#($0)"# } ?? ""
    return #"""
      {"id":"\#(id)","created_at":"2026-03-15T10:00:00Z","updated_at":"2026-03-15T10:00:00Z",\#
      "mount_path":"\#(path)","type":"github_repository","url":"https://github.com/example-org/\#(path.split(separator: "/").last ?? "x")"\#(member)}
      """#
  }

  public static let session = #"""
    {"id":"sesn_1","type":"session","title":"Fix the flaky upload test","status":"idle","created_at":"2026-03-15T09:00:00Z"}
    """#
}
