import ExactJSON

/// What a document says, free of white space and of the spelling of escapes; numbers stay texts.
indirect enum Meaning: Equatable {
  case object([Member])
  case array([Meaning])
  case string(String)
  case number(String)
  case boolean(Bool)
  case null

  struct Member: Equatable {
    let key: String
    let value: Meaning
  }

  init(_ value: JSONValue) {
    self =
      switch value.kind {
      case .object: .object(value.members.map { Member(key: $0.key, value: Meaning($0.value)) })
      case .array: .array(value.elements.map(Meaning.init))
      case .string: .string(value.string ?? "not a string")
      case .number: .number(value.numberText ?? "not a number")
      case .boolean: value.boolean.map(Meaning.boolean) ?? .string("not a boolean")
      case .null: .null
      }
  }
}

/// Compares scalars, since `String` would take a composed and a decomposed letter for equal.
func scalars(_ text: String?) -> [UInt32]? { text?.unicodeScalars.map(\.value) }
