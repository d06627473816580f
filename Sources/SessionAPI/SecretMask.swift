import ExactJSON
import SessionModels

/// Takes the secret out of what is told about a request: a service that echoes it does not get it onto a screen.
struct SecretMask: Sendable {
  let secret: Secret?

  func text(_ text: String) -> String { secret?.masked(in: text) ?? text }

  /// The fewest bytes that a secret has which is looked for in a whole answer. A shorter one, such as a word that a
  /// server for tests is content with, may stand there by chance.
  private static let shortestInBody = 16

  /// An answer's bytes as they may be read. A secret with a sign that JSON escapes cannot stand in it as it is.
  func body(_ body: [UInt8]) -> [UInt8] {
    guard let secret, secret.revealed.utf8.count >= Self.shortestInBody,
      !secret.revealed.contains(where: { $0 == "\"" || $0 == "\\" })
    else { return body }
    return secret.masked(in: body)
  }

  /// A request's path and query, where the secret may stand percent-encoded.
  func target(_ target: String) -> String {
    guard let secret else { return target }
    return Secret(PercentEncoding.encoded(secret.revealed)).masked(in: target)
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
