import ExactJSON

/// What is wrong with a body that arrived whole.
public enum BodyProblem: Sendable, Equatable {
  /// More bytes than an answer may have.
  case tooLarge(limit: Int)
  case empty
  /// HTML, most often from a proxy or a wrong base URL.
  case html
  case syntax(JSONSyntaxError)
  case shape(JSONShapeError)
  /// The compressed body cannot be decompressed.
  case compression(String)
  /// An error envelope with a status of success.
  case errorEnvelope
}
