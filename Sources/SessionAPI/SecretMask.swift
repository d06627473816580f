import ExactJSON
import SessionModels

/// Takes the secrets out of what is told about a request: a service that echoes one does not get it onto a screen.
struct SecretMask: Sendable {
  /// More than one where a token was renewed between two attempts.
  private(set) var secrets: [Secret]

  init(_ secrets: [Secret]) { self.secrets = secrets }

  mutating func add(_ secret: Secret) { if !secrets.contains(secret) { secrets.append(secret) } }

  func text(_ text: String) -> String { secrets.reduce(text) { $1.masked(in: $0) } }

  /// The fewest bytes that a secret has which is looked for in a whole answer. A shorter one, such as a word that a
  /// server for tests is content with, may stand there by chance.
  private static let shortestInBody = 16

  /// An answer's bytes as they may be read. A secret with a sign that JSON escapes cannot stand in it as it is.
  func body(_ body: [UInt8]) -> [UInt8] {
    let plain = secrets.filter { secret in
      secret.revealed.utf8.count >= Self.shortestInBody
        && !secret.revealed.contains(where: { $0 == "\"" || $0 == "\\" })
    }
    return plain.reduce(body) { $1.masked(in: $0) }
  }

  /// A request's path and query, where the secret may stand percent-encoded.
  func target(_ target: String) -> String {
    secrets.reduce(target) { Secret(PercentEncoding.encoded($1.revealed)).masked(in: $0) }
  }

  /// Details that hold the secret, in whatever spelling, are left out as a whole.
  func envelope(_ envelope: ErrorEnvelope) -> ErrorEnvelope {
    ErrorEnvelope(
      type: envelope.type.map(text), message: envelope.message.map(text),
      requestID: envelope.requestID.map(text),
      details: envelope.details.flatMap { holdsSecret($0) ? nil : $0 })
  }

  func failure(_ failure: NetworkFailure) -> NetworkFailure {
    switch failure {
    case .certificate(let words): .certificate(text(words))
    case .tls(let words): .tls(text(words))
    case .other(let words): .other(text(words))
    default: failure
    }
  }

  func kind(_ kind: APIError.Kind) -> APIError.Kind {
    switch kind {
    case .unexpectedStatus(let status, let host):
      .unexpectedStatus(status, redirectHost: host.map(text))
    case .cursorRepeated(let cursor): .cursorRepeated(text(cursor))
    case .unreadable(.compression(let reason)): .unreadable(.compression(text(reason)))
    default: kind
    }
  }

  private func holdsSecret(_ value: JSONValue) -> Bool {
    var rest = [value]
    while let next = rest.popLast() {
      if let text = next.string ?? next.numberText, self.text(text) != text { return true }
      for member in next.members {
        if text(member.key) != member.key { return true }
        rest.append(member.value)
      }
      rest += next.elements
    }
    return false
  }
}
