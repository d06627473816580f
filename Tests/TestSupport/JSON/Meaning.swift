import ExactJSON

/// What a document says, free of white space and of the spelling of escapes; numbers stay texts.
public indirect enum Meaning: Equatable, Sendable {
  case object([Member])
  case array([Meaning])
  case string(String)
  case number(String)
  case boolean(Bool)
  case null

  public struct Member: Equatable, Sendable {
    public let key: String
    public let value: Meaning

    public init(key: String, value: Meaning) {
      (self.key, self.value) = (key, value)
    }
  }

  public init(_ value: JSONValue) {
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

/// Scalars to compare, since `String` would take a composed and a decomposed letter for equal.
public func scalars(_ text: String?) -> [UInt32]? { text?.unicodeScalars.map(\.value) }
