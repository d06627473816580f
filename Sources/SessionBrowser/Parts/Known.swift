import SessionModels

/// What is known of something that a page asks for.
enum Known<Value: Sendable & Equatable>: Sendable, Equatable {
  case notAsked
  case asking(Token)
  case failed(APIError)
  case found(Value)

  var value: Value? { if case .found(let value) = self { value } else { nil } }
  var failure: APIError? { if case .failed(let error) = self { error } else { nil } }
  var token: Token? { if case .asking(let token) = self { token } else { nil } }

  /// Waits for nothing any more: it is asked for again when it is seen.
  mutating func stopAsking() { if token != nil { self = .notAsked } }
}
