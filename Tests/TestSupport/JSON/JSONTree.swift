import ExactJSON

/// A document taken apart, so that parts of it can be changed. Keys and tokens are JSON already.
indirect enum JSONTree {
  case object([Member])
  case array([JSONTree])
  case token(String)

  struct Member {
    var key: String
    var value: JSONTree
  }

  init(_ value: JSONValue) {
    self =
      switch value.kind {
      case .object:
        .object(
          value.members.map {
            Member(key: JSONText.quoted($0.key), value: JSONTree($0.value))
          })
      case .array: .array(value.elements.map(JSONTree.init))
      case .string, .number, .boolean, .null: .token(String(decoding: value.source, as: UTF8.self))
      }
  }

  var text: String {
    switch self {
    case .object(let members):
      "{" + members.map { $0.key + ":" + $0.value.text }.joined(separator: ",") + "}"
    case .array(let elements): "[" + elements.map(\.text).joined(separator: ",") + "]"
    case .token(let token): token
    }
  }
}
