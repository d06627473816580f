/// Where a value stands in its document: `data[3].checkout.sha`.
public struct JSONPath: Sendable, Hashable, CustomStringConvertible {
  /// One step from a container to something in it.
  public enum Step: Sendable, Hashable {
    case member(String)
    case element(Int)
  }

  /// From the root to the value; none for the root itself.
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

  /// ASCII letters, digits and `_`, no digit first.
  private static func isPlain(_ name: String) -> Bool {
    guard let first = name.utf8.first, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first)
    else { return false }
    return name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
  }
}

extension JSONValue {
  /// Where this value stands; found by walking from the root when it is asked for.
  public var path: JSONPath {
    var steps: [JSONPath.Step] = []
    walkFromRoot { container, place, ordinal in
      let isObject = storage.nodes[container].kind == .object
      steps.append(
        isObject ? .member(storage.string(storage.nodes[place - 1])) : .element(ordinal))
    }
    return JSONPath(steps)
  }

  /// The objects and arrays that this value stands in, the outermost first.
  var containers: [JSONValue] {
    var containers: [JSONValue] = []
    walkFromRoot { container, _, _ in
      containers.append(JSONValue(storage: storage, index: container))
    }
    return containers
  }

  /// Visits the containers from the root down to this value: the node of each, the node of the part in it that the way
  /// leads through, and which of its parts that is.
  private func walkFromRoot(_ visit: (_ container: Int, _ place: Int, _ ordinal: Int) -> Void) {
    var container = 0
    while container != index {
      let isObject = storage.nodes[container].kind == .object
      var place = container + (isObject ? 2 : 1)
      var ordinal = 0
      while Int(storage.nodes[place].next) <= index {
        place = Int(storage.nodes[place].next) + (isObject ? 1 : 0)
        ordinal += 1
      }
      visit(container, place, ordinal)
      container = place
    }
  }
}
