/// Where a value stands in its document: `data[3].checkout.sha`.
public struct JSONPath: Sendable, Hashable, CustomStringConvertible {
  public enum Step: Sendable, Hashable {
    case member(String)
    case element(Int)
  }

  public let steps: [Step]

  public init(_ steps: [Step]) { self.steps = steps }

  func appending(_ step: Step) -> JSONPath { JSONPath(steps + [step]) }

  /// Members that are plain words behind points, others in brackets and quotation marks; empty for the root.
  public var description: String {
    var text = ""
    for step in steps {
      switch step {
      case .element(let index): text += "[\(index)]"
      case .member(let name):
        if Self.isPlain(name) {
          text += (text.isEmpty ? "" : ".") + name
        } else {
          text += "[\(JSONText.quoted(name))]"
        }
      }
    }
    return text
  }

  private static func isPlain(_ name: String) -> Bool {
    guard let first = name.utf8.first, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first)
    else { return false }
    return name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
  }
}

extension JSONValue {
  /// Where this value stands; found by walking from the root.
  public var path: JSONPath {
    var steps: [JSONPath.Step] = []
    var place = JSONValue(storage: storage, index: 0)
    while place.index != index {
      if place.kind == .array {
        guard
          let (offset, element) = place.elements.enumerated().first(where: { holds($0.element) })
        else { break }
        steps.append(.element(offset))
        place = element
      } else {
        guard let member = place.members.first(where: { holds($0.value) }) else { break }
        steps.append(.member(member.key))
        place = member.value
      }
    }
    return JSONPath(steps)
  }

  private func holds(_ other: JSONValue) -> Bool {
    other.index <= index && index < Int(other.node.next)
  }
}
