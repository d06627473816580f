/// JSON of our own: a value is built of its parts and written in one of the layouts.
///
///     let json: JSONBuilder = [
///       "id": .string(id), "count": .integer(3), "title": title.map(JSONBuilder.string),
///       "versions": .array(versions.map { .value($0.json) }),
///     ]
///     print(json.text(.pretty))
///
/// Members stand in the order they were given. Strings are escaped by the rule of `JSONValue.text`, so that what is
/// written is inert on a terminal.
public indirect enum JSONBuilder: Sendable, Equatable {
  case string(String)
  case integer(Int)
  case boolean(Bool)
  case null
  /// A value of a document, token for token.
  case value(JSONValue)
  case array([JSONBuilder])
  case object([Member])
  /// A value that stands on one line, with spaces, whatever the layout around it; in a compact text it is compact.
  case line(JSONBuilder)

  /// A member of an object.
  public struct Member: Sendable, Equatable {
    public let name: String
    public let value: JSONBuilder

    public init(_ name: String, _ value: JSONBuilder) {
      self.name = name
      self.value = value
    }
  }

  /// An array of strings.
  public static func strings(_ strings: [String]) -> JSONBuilder {
    .array(strings.map { .string($0) })
  }

  /// The value as JSON text, without a line feed at its end.
  public func text(_ layout: JSONLayout) -> String {
    var writer = JSONWriter(layout)
    write(to: &writer)
    return writer.string
  }

  private func write(to writer: inout JSONWriter) {
    switch self {
    case .string(let string): writer.write(string: string)
    case .integer(let integer): writer.write(token: String(integer).utf8)
    case .boolean(let boolean): writer.write(token: (boolean ? "true" : "false").utf8)
    case .null: writer.write(token: "null".utf8)
    case .value(let value): writer.write(value)
    case .array(let elements):
      writer.openContainer(isObject: false)
      for element in elements {
        writer.beginElement()
        element.write(to: &writer)
      }
      writer.closeContainer()
    case .object(let members):
      writer.openContainer(isObject: true)
      for member in members {
        writer.beginElement()
        writer.write(string: member.name)
        writer.endName()
        member.value.write(to: &writer)
      }
      writer.closeContainer()
    case .line(let value):
      let layout = writer.layout
      if layout == .pretty { writer.layout = .line }
      value.write(to: &writer)
      writer.layout = layout
    }
  }
}

extension JSONBuilder: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral,
  ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral
{
  /// An object of the members that are not nil.
  public init(dictionaryLiteral members: (String, JSONBuilder?)...) {
    self = .object(members.compactMap { name, value in value.map { Member(name, $0) } })
  }

  public init(arrayLiteral elements: JSONBuilder...) { self = .array(elements) }

  public init(stringLiteral string: String) { self = .string(string) }

  public init(integerLiteral integer: Int) { self = .integer(integer) }

  public init(booleanLiteral boolean: Bool) { self = .boolean(boolean) }
}

extension JSONValue {
  /// The same object, token for token, with one last member; any other value stays as it is.
  public func adding(_ name: String, _ value: JSONBuilder) -> JSONValue {
    guard kind == .object else { return self }
    let member = JSONText.quoted(name) + ":" + value.text(.compact)
    let text = text(.compact).dropLast() + (count > 0 ? "," : "") + member + "}"
    return (try? JSONDocument(parsing: String(text)).root) ?? self
  }
}

/// Single tokens of JSON, for sentences that quote them.
public enum JSONText {
  /// A string in quotation marks, escaped by the rule of `JSONValue.text`.
  public static func quoted(_ string: String) -> String {
    JSONBuilder.string(string).text(.compact)
  }
}
