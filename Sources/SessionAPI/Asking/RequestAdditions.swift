import SessionModels

/// What is sent with every request beside what the program sends by itself.
public struct RequestAdditions: Sendable, Hashable {
  public let headers: [SecretHeader]
  public let query: [AddedQuery]

  public init(headers: [SecretHeader] = [], query: [AddedQuery] = []) {
    self.headers = headers
    self.query = query
  }

  /// All of these, and of the others what has no name of these.
  public func replacing(_ others: RequestAdditions) -> RequestAdditions {
    let names = Set(headers.map { $0.header.name.lowercased() })
    let queryNames = Set(query.map(\.name))
    return RequestAdditions(
      headers: others.headers.filter { !names.contains($0.header.name.lowercased()) } + headers,
      query: others.query.filter { !queryNames.contains($0.name) } + query)
  }

  /// Every value that must not be seen, and those parts of one that are long enough to be a secret by themselves.
  var secrets: [Secret] { headers.flatMap { [$0.value] + $0.value.parts } }
}

/// A header that somebody adds to every request, with its value.
public struct SecretHeader: Sendable, Hashable {
  public let header: AddedHeader
  let value: Secret

  public init(_ name: String, _ value: String, from source: AdditionSource)
    throws(AdditionRefusal)
  {
    header = try AddedHeader(name, from: source)
    self.value = Secret(try header.checked(value))
  }

  /// - Parameter text: `name: value`.
  public init(parsing text: String, from source: AdditionSource) throws(AdditionRefusal) {
    // A character may combine with the colon.
    let scalars = text.unicodeScalars
    guard let colon = scalars.firstIndex(of: ":") else { throw .noColon }
    try self.init(
      String(scalars[..<colon]), String(scalars[scalars.index(after: colon)...]), from: source)
  }

  /// The header that carries it.
  var field: HeaderField { HeaderField(header.name, value.revealed, isSecret: true) }
}
