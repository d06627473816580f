import SessionModels

/// What is told of a request when it is over.
extension Exchange {
  /// Answer headers that tell about the exchange and never about a person or a secret.
  private static let shownHeaders: Set = [
    "cache-control", "cf-ray", "content-encoding", "content-length", "content-type", "date",
    "request-id", "retry-after", "retry-after-ms", "server", "via", "x-should-retry",
  ]

  func record(_ response: TransportResponse) -> RequestRecord {
    let received = response.headers.filter { header in
      let name = header.name.lowercased()
      return Self.shownHeaders.contains(name) || name.hasPrefix("anthropic-ratelimit-")
    }
    return record(
      .status(response.status), requestID: response.requestID,
      received: received.map { HeaderField(mask.text($0.name), mask.text($0.value)) },
      body: mask.body(response.body))
  }

  func record(_ error: APIError) -> RequestRecord {
    switch error.kind {
    case .network(let failure): record(.failed(failure))
    case .cancelled: record(.cancelled)
    default: record(.unread)
    }
  }

  private func record(
    _ outcome: Outcome, requestID: String? = nil, received: [HeaderField] = [],
    body: [UInt8] = []
  ) -> RequestRecord {
    let now = client.clock.now
    let duration = client.clock.reading - started
    return RequestRecord(
      target: mask.text(target), flags: betas.headerValue,
      startedAt: now.advanced(by: .zero - duration), duration: duration, outcome: outcome,
      attempts: attempts, requestID: requestID.map(mask.text),
      sentHeaders: headers.map { HeaderField($0.name, mask.text($0.shownValue)) },
      receivedHeaders: received, body: body)
  }
}
