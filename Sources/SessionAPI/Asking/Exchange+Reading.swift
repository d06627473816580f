import ExactJSON
import SessionModels

/// What a whole response says: a value, or what is wrong.
extension Exchange {
  func answer<Value: Sendable>(
    _ response: TransportResponse, read: Endpoint<Value>.Reader
  ) throws(APIError) -> Answer<Value> {
    guard response.status == 200 else { throw refusal(response) }
    let root = try document(response).root
    let requestID = response.requestID ?? root["request_id"]?.string
    if ErrorEnvelope.claims(root) {
      throw failure(
        .unreadable(.errorEnvelope), envelope: ErrorEnvelope(root), requestID: requestID)
    }
    do throws(JSONShapeError) {
      return Answer(
        value: try read(root), body: response.body, status: response.status,
        requestID: requestID.map(mask.text), receivedAt: client.clock.now,
        duration: client.clock.reading - started, attempts: attempts)
    } catch {
      throw failure(.unreadable(.shape(error)), requestID: requestID)
    }
  }

  /// An error with every fact that is known, and no secret.
  func failure(
    _ kind: APIError.Kind, envelope: ErrorEnvelope? = nil, requestID: String? = nil
  ) -> APIError {
    APIError(
      kind: mask.kind(kind), target: mask.text(target), destination: client.destination,
      betas: betas, envelope: envelope.map(mask.envelope), requestID: requestID.map(mask.text),
      attempts: attempts)
  }

  private func document(_ response: TransportResponse) throws(APIError) -> JSONDocument {
    let text = response.body.leadingText
    let problem: BodyProblem
    if text.isEmpty {
      problem = .empty
    } else if text.isMarkup {
      problem = .html
    } else {
      do throws(JSONSyntaxError) { return try JSONDocument(mask.body(response.body)) } catch {
        problem = response.isHTML ? .html : .syntax(error)
      }
    }
    throw failure(.unreadable(problem), requestID: response.requestID)
  }

  /// What a status other than 200 means.
  private func refusal(_ response: TransportResponse) -> APIError {
    let envelope = ErrorEnvelope(body: response.body)
    let kind: APIError.Kind
    if response.status >= 400 {
      let asked = RetryPolicy.wait(askedBy: response, now: client.clock.now)
      kind = .status(response.status, retryAfter: asked)
    } else {
      kind = .unexpectedStatus(response.status, redirect: response.redirect)
    }
    return failure(kind, envelope: envelope, requestID: response.requestID ?? envelope?.requestID)
  }
}

extension TransportResponse {
  var requestID: String? { header("request-id").flatMap { $0.isEmpty ? nil : $0 } }

  fileprivate var isHTML: Bool {
    header("content-type")?.lowercased().hasPrefix("text/html") ?? false
  }

  /// The address in `location`, without user information, query and fragment, where others' secrets may stand; nil where
  /// there is none.
  fileprivate var redirect: String? {
    guard let location = header("location"), !location.isEmpty else { return nil }
    let address = location.prefix { !"?#".contains($0) }
    guard let slashes = address.firstRange(of: "//"),
      address[..<slashes.lowerBound].allSatisfy({ $0 != "/" })
    else { return address.isEmpty ? nil : String(address) }
    let rest = address[slashes.upperBound...]
    let authority = rest.prefix { !"/\\".contains($0) }
    let host = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
    return "\(address[..<slashes.upperBound])\(host)\(rest[authority.endIndex...])"
  }
}
