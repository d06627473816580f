/// One kind of fuzzing.
enum FuzzPart: String, CaseIterable {
  /// Bytes into the JSON reader.
  case documents
  /// Changed answers through models and facts to texts and screens.
  case answers
  /// Keys, pastes, sizes and answers through the browser.
  case keys
  /// Bytes of a server through the HTTP client.
  case exchanges

  /// Of how many steps this part takes one.
  var share: Int {
    switch self {
    case .documents: 5
    case .answers: 2000
    case .keys: 1
    case .exchanges: 100
    }
  }

  /// How many steps begin at one seed.
  var roundLength: Int {
    switch self {
    case .documents: 1000
    case .answers: 10
    case .keys: 5000
    case .exchanges: 100
    }
  }

  /// Several times what so many steps take, so that a slow machine is no fault, and yet there is an end.
  func timeLimit(steps: Int) -> Duration {
    let microseconds =
      switch self {
      case .documents: 100
      case .answers: 100_000
      case .keys: 300
      case .exchanges: 5000
      }
    return .seconds(30) + .microseconds(steps * microseconds)
  }

  func round(seed: UInt64) throws -> any FuzzRound {
    switch self {
    case .documents: DocumentRound(seed: seed)
    case .answers: AnswerRound(seed: seed)
    case .keys: try KeyRound(seed: seed)
    case .exchanges: try ExchangeRound(seed: seed)
    }
  }
}

/// Steps that begin at a seed; the same seed gives the same steps.
protocol FuzzRound {
  /// Takes one step.
  ///
  /// - Returns: what must not be, in words.
  mutating func next() throws -> [String]
}
