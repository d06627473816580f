import ExactJSON
import SessionModels
import TestSupport

/// Makes two lists of resources that differ in known ways, the same ones for the same seed.
///
/// The second has the resources of the first in another order, each written anew: other ids and times, members in another
/// order, other white space.
struct RandomChanges {
  private(set) var a: [SessionResource] = []
  private(set) var b: [SessionResource] = []
  /// What differs, a line each: path in B, member, both values.
  private(set) var expected: Set<String> = []
  /// The paths of what only B has.
  private(set) var added: Set<String> = []
  /// The paths of what only A has.
  private(set) var removed: Set<String> = []

  private var generator: SeededGenerator
  private var documents: RandomDocument
  private var count = 0

  private struct Member {
    let name: String
    var text: String
  }

  init(seed: UInt64) throws {
    generator = SeededGenerator(seed: seed)
    documents = RandomDocument(seed: seed)
    for _ in 0..<Int.random(in: 0...30, using: &generator) {
      let (path, members) = resource()
      switch Int.random(in: 0..<8, using: &generator) {
      case 0:
        a.append(try Self.read(members))
        removed.insert(path)
      case 1:
        b.append(try Self.read(members))
        added.insert(path)
      default:
        a.append(try Self.read(members))
        b.append(try Self.read(changed(members, at: path)))
      }
    }
    b.shuffle(using: &generator)
  }

  /// One difference as `expected` has it.
  static func line(_ path: String, _ name: String, _ a: String?, _ b: String?) -> String {
    [path, name, a ?? "absent", b ?? "absent"].joined(separator: " | ")
  }

  /// What a comparison tells, as `expected` has it.
  static func lines(_ comparison: ResourceComparison) -> [String] {
    comparison.pairs.flatMap { pair in
      pair.differences.map {
        line(
          pair.b.mountPath ?? "", $0.name, $0.a?.text(.compact), $0.b?.text(.compact))
      }
    }
  }

  private static func read(_ members: [Member]) throws -> SessionResource {
    let texts = members.map { JSONText.quoted($0.name) + ": " + $0.text }
    return SessionResource(
      try JSONDocument(parsing: "{" + texts.joined(separator: " ,\n") + "}").root)
  }

  private static func compact(_ text: String) throws -> String {
    try JSONDocument(parsing: text).root.text(.compact)
  }

  /// A new one of any kind with some members that no version knows.
  private mutating func resource() -> (path: String, [Member]) {
    count += 1
    let path = "/mnt/\(count)/name\(count)"
    let own =
      switch Int.random(in: 0..<4, using: &generator) {
      case 0:
        [
          Member(name: "type", text: #""github_repository""#),
          Member(name: "url", text: #""https://github.com/acme/r\#(count)""#),
          Member(name: "checkout", text: #"{"type":"branch","name":"main"}"#),
        ]
      case 1:
        [Member(name: "type", text: #""file""#), Member(name: "file_id", text: #""file_1""#)]
      case 2:
        [
          Member(name: "type", text: #""memory_store""#),
          Member(name: "memory_store_id", text: #""memstore_\#(count)""#),
          Member(name: "access", text: #""read_only""#),
        ]
      default: [Member(name: "type", text: #""widget""#)]
      }
    let others = (0..<Int.random(in: 0...3, using: &generator)).map { number in
      Member(name: "other_\(number)", text: documents.next().text)
    }
    let common = [
      Member(name: "mount_path", text: JSONText.quoted(path)), Member(name: "id", text: #""r_a""#),
      Member(name: "created_at", text: #""2026-03-15T10:00:00Z""#),
      Member(name: "updated_at", text: #""2026-03-15T10:00:00Z""#),
    ]
    return (path, own + common + others)
  }

  /// The same written anew, with some changes.
  private mutating func changed(_ members: [Member], at path: String) throws -> [Member] {
    var (path, result) = (path, members)
    let isWidget = members.contains { $0.text == #""widget""# }
    if !isWidget, Int.random(in: 0..<5, using: &generator) == 0 {
      // Elsewhere, with the same name.
      let old = path
      path = "/elsewhere" + path
      result = result.map { member in
        member.name == "mount_path"
          ? Member(name: member.name, text: JSONText.quoted(path)) : member
      }
      expected.insert(
        Self.line(path, "mount_path", JSONText.quoted(old), JSONText.quoted(path)))
    }
    result = try result.compactMap { member in
      var new = member
      switch member.name {
      case "id", "file_id": new.text = #""id_of_b""#
      case "created_at", "updated_at": new.text = #""2026-11-27T06:00:00Z""#
      case "checkout", "access":
        if Bool.random(using: &generator) {
          new.text = "null"
          expected.insert(Self.line(path, member.name, try Self.compact(member.text), "null"))
        }
      case _ where member.name.hasPrefix("other_"):
        let text = try Self.compact(member.text)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0:
          new.text = "[" + member.text + "]"
          expected.insert(Self.line(path, member.name, text, "[" + text + "]"))
        case 1:
          expected.insert(Self.line(path, member.name, text, nil))
          return nil
        default: new.text = try JSONDocument(parsing: member.text).root.text(.pretty)
        }
      default: break
      }
      return new
    }
    if Int.random(in: 0..<4, using: &generator) == 0 {
      let text = documents.next().text
      result.append(Member(name: "new", text: text))
      expected.insert(Self.line(path, "new", nil, try Self.compact(text)))
    }
    return result.shuffled(using: &generator)
  }
}
