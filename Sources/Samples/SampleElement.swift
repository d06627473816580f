/// One element of a list of resources, as the service writes it.
///
/// Texts are JSON string contents: what stands between the quotation marks, escapes and all.
struct SampleElement: Sendable {
  /// What it is retrieved by; nil where nothing retrieves it.
  let id: String?
  let json: String
  /// What else can be asked about it.
  var subject: Subject?

  /// What a resource stands for, as the service knows it beside the session.
  enum Subject: Sendable {
    /// Its id, and its name as JSON string content.
    case file(id: String, name: String)
    /// Its id, and the members that it had when it was attached.
    case store(id: String, members: String)
  }

  /// What of a repository is checked out.
  enum Checkout {
    case absent
    case null
    case branch(String)
    case commit(String)
    /// Anything else, as JSON.
    case other(String)

    fileprivate var member: String {
      switch self {
      case .absent: ""
      case .null: #","checkout":null"#
      case .branch(let name): #","checkout":{"name":"\#(name)","type":"branch"}"#
      case .commit(let sha): #","checkout":{"sha":"\#(sha)","type":"commit"}"#
      case .other(let json): #","checkout":\#(json)"#
      }
    }
  }

  /// Whether it is that memory store.
  func isStore(_ id: String) -> Bool {
    if case .store(id, _)? = subject { true } else { false }
  }

  /// - Parameter updated: when it was changed; nil where it never was.
  static func repository(
    _ id: String, _ created: String, updated: String? = nil, path: String, url: String,
    _ checkout: Checkout
  ) -> SampleElement {
    SampleElement(
      id: id,
      json: #"""
        {"id":"\#(id)","created_at":"\#(created)","mount_path":"\#(path)","type":"github_repository",\#
        "updated_at":"\#(updated ?? created)","url":"\#(url)"\#(checkout.member)}
        """#)
  }

  /// - Parameter plainID: the id without escapes, where it has some.
  static func file(
    _ id: String, retrievedBy plainID: String? = nil, _ created: String, path: String, file: String
  ) -> SampleElement {
    SampleElement(
      id: plainID ?? id,
      json: #"""
        {"id":"\#(id)","created_at":"\#(created)","file_id":"\#(file)","mount_path":"\#(path)","type":"file",\#
        "updated_at":"\#(created)"}
        """#,
      subject: .file(id: file, name: String(path.split(separator: "/").last ?? "")))
  }

  /// A memory store, which has no id of its own and cannot be retrieved, unless a server that copies the API gives it one.
  ///
  /// - Parameter members: what is optional, as JSON members without the commas around them.
  static func memory(_ store: String, id: String? = nil, _ members: String...) -> SampleElement {
    let all = [#""memory_store_id":"\#(store)""#, #""type":"memory_store""#] + members
    return SampleElement(
      id: id, json: "{" + all.joined(separator: ",") + "}",
      subject: .store(id: store, members: members.joined(separator: ",")))
  }
}
