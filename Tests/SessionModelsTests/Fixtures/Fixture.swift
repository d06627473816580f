import ExactJSON
import SessionModels

/// Answers as servers write them, one a shape.
enum Fixture {
  static func json(_ text: String) throws -> JSONValue { try JSONDocument(parsing: text).root }

  static func resource(_ text: String) throws -> SessionResource {
    SessionResource(try json(text))
  }
}
