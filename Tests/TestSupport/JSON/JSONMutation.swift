import ExactJSON

/// Changes documents at random: members dropped, doubled, renamed and retyped, hostile texts, huge numbers, and bytes.
public struct JSONMutation {
  private var random: HostileText

  public init(seed: UInt64) { random = HostileText(seed: seed) }

  /// A document with one to four changes, which is a document still.
  ///
  /// A text that is none comes back as it is.
  public mutating func document(_ text: String) -> String {
    guard var tree = try? JSONTree(JSONDocument(parsing: text).root) else { return text }
    for _ in 0..<Int.random(in: 1...4, using: &random) { change(&tree) }
    return tree.text
  }

  /// A document with one to five bytes changed, dropped or doubled: most are none any more.
  public mutating func bytes(_ text: String) -> [UInt8] {
    var bytes = Array(text.utf8)
    for _ in 0..<Int.random(in: 1...5, using: &random) where !bytes.isEmpty {
      let index = Int.random(in: bytes.indices, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes.remove(at: index)
      case 1: bytes.insert(bytes[index], at: index)
      case 2: bytes[index] = bytes[Int.random(in: bytes.indices, using: &random)]
      case 3: bytes.removeSubrange(index...)
      default: bytes[index] = UInt8.random(in: 0...255, using: &random)
      }
    }
    return bytes
  }

  /// A text that has upset terminals, or that some field understands.
  public mutating func string() -> String {
    switch Int.random(in: 0..<12, using: &random) {
    case 0: Self.words.randomElement(using: &random) ?? ""
    case 1:
      String(
        repeating: random.text(upTo: 3), count: Int.random(in: 1...2000, using: &random))
    case 2: random.text(upTo: 400)
    default: random.text()
    }
  }

  // MARK: Trees

  private mutating func change(_ tree: inout JSONTree) {
    switch tree {
    case .object(var members) where !members.isEmpty && Int.random(in: 0..<8, using: &random) > 0:
      change(&members)
      tree = .object(members)
    case .array(var elements) where !elements.isEmpty && Int.random(in: 0..<8, using: &random) > 0:
      change(&elements)
      tree = .array(elements)
    default: tree = .token(token())
    }
  }

  private mutating func change(_ members: inout [JSONTree.Member]) {
    let index = Int.random(in: members.indices, using: &random)
    switch Int.random(in: 0..<10, using: &random) {
    case 0: members.remove(at: index)
    case 1: members.append(members[index])
    case 2: members[index].key = quoted()
    case 3: members.append(JSONTree.Member(key: quoted(), value: .token(token())))
    case 4: members.swapAt(index, Int.random(in: members.indices, using: &random))
    default: change(&members[index].value)
    }
  }

  private mutating func change(_ elements: inout [JSONTree]) {
    let index = Int.random(in: elements.indices, using: &random)
    switch Int.random(in: 0..<8, using: &random) {
    case 0: elements.remove(at: index)
    case 1: elements.append(elements[index])
    default: change(&elements[index])
    }
  }

  /// A value of any kind, as JSON.
  private mutating func token() -> String {
    switch Int.random(in: 0..<12, using: &random) {
    case 0: "null"
    case 1: Bool.random(using: &random) ? "true" : "false"
    case 2, 3: Self.numbers.randomElement(using: &random) ?? "0"
    case 4: "[]"
    case 5: #"{"a":[{"b":null}],"a":2}"#
    case 6:
      String(repeating: "[", count: 200) + String(repeating: "]", count: 200)
    case 7: Self.escapes.randomElement(using: &random) ?? "\"\""
    default: quoted()
    }
  }

  private mutating func quoted() -> String { JSONText.quoted(string()) }

  private static let numbers = [
    "0", "-0", "-1", "1e400", "-1E-400", "0.1", "9007199254740993", "9223372036854775807",
    "-9223372036854775808", "9223372036854775808", "123456789012345678901234567890",
  ]
  /// What no `String` holds, and what only an escape writes.
  private static let escapes = [
    #""\ud800""#, #""\udc00\ud800""#, #""a\ud83d\ude00\ud83d""#, #""\u0000\u001b[2J\u009b31m""#,
    #""\u202e\u2066\u2069""#, #""\r\n\t\b\f""#, #""""#,
  ]
  /// What the models know, and texts near it.
  private static let words = [
    "branch", "commit", "read_only", "read_write", "file", "memory_store", "github_repository",
    "memory_prefix", "memory", "idle", "terminated", "created", "modified", "deleted", "/", "//",
    "/a/../b", "/workspace", "/workspace/", "https://github.com/a/b.git", "git@github.com:a/b",
    "https://user:word@[::1]:99999/.git", "://", "@", ".git", "2026-03-15T10:00:00Z",
    "9999-12-31T23:59:60.999999999+23:59", "0000-01-01T00:00:00-23:59", "2026-02-30T25:61:61Z",
    "repository_clone_error", "sesn_1", "sesrsc_1", "memstore_1", "..", "%2e%2e", "line\nline\n",
    "\n\n\n", "\r\n", " ", "\t",
  ]
}
