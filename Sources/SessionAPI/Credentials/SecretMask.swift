import ExactJSON
import SessionModels

/// Takes the secrets out of what is told about a request: a service that echoes one does not get it onto a screen.
struct SecretMask: Sendable {
  /// More than one where a token was renewed between two attempts.
  private(set) var secrets: [Secret]

  init(_ secrets: [Secret]) { self.secrets = secrets }

  mutating func add(_ secret: Secret) { if !secrets.contains(secret) { secrets.append(secret) } }

  /// The fewest bytes of a secret that is looked for in words and targets, and in a whole answer. A shorter one, such as a
  /// word that a server for tests is content with, may stand there by chance.
  private static let (shortest, shortestInBody) = (6, 16)

  private func secrets(ofAtLeast bytes: Int) -> [Secret] {
    secrets.filter { $0.revealed.utf8.count >= bytes }
  }

  func text(_ text: String) -> String {
    secrets(ofAtLeast: Self.shortest).reduce(text) { $1.masked(in: $0) }
  }

  /// An answer's bytes as they may be read: the secret is masked in every string, in whatever spelling.
  func body(_ body: [UInt8]) -> [UInt8] {
    let secrets = secrets(ofAtLeast: Self.shortestInBody)
    // A secret with a sign that JSON escapes cannot stand in it as it is.
    let plain = secrets.filter { !$0.revealed.contains { $0 == "\"" || $0 == "\\" } }
    let masked = plain.reduce(body) { $1.masked(in: $0) }
    guard !secrets.isEmpty, masked.contains(UInt8(ascii: "\\")),
      let document = try? JSONDocument(masked)
    else { return masked }
    var bytes: [UInt8] = []
    var copied = 0
    document.forEachEscapedString(ofAtLeast: Self.shortestInBody) { text, range in
      let safe = secrets.reduce(text) { $1.masked(in: $0) }
      guard safe != text else { return }
      bytes += masked[copied..<range.lowerBound] + Array(JSONText.quoted(safe).utf8)
      copied = range.upperBound
    }
    return bytes + masked[copied...]
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
    case .tls(let words): .tls(text(words))
    case .other(let words): .other(text(words))
    default: failure
    }
  }

  func kind(_ kind: APIError.Kind) -> APIError.Kind {
    switch kind {
    case .unexpectedStatus(let status, let address):
      .unexpectedStatus(status, redirect: address.map(text))
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
