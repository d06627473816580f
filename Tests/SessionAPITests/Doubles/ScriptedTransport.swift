import SessionAPI
import SessionModels
import Synchronization

/// Answers in turn as it was told, and keeps what it was asked.
final class ScriptedTransport: Transport {
  typealias Step = Result<TransportResponse, TransportFailure>

  private let steps: Mutex<[Step]>
  private let asked = Mutex<[TransportRequest]>([])

  convenience init(_ steps: Step...) { self.init(steps) }

  init(_ steps: [Step]) { self.steps = Mutex(steps.reversed()) }

  var requests: [TransportRequest] { asked.withLock { $0 } }
  var targets: [String] { requests.map(\.target) }

  func send(_ request: TransportRequest) async throws(TransportFailure) -> TransportResponse {
    asked.withLock { $0.append(request) }
    guard let step = steps.withLock({ $0.popLast() }) else {
      throw .network(.other("asked more often than there are answers"))
    }
    return try step.get()
  }
}

extension ScriptedTransport.Step {
  /// An answer with this status, headers by name, and body.
  static func answer(
    _ status: Int, _ headers: KeyValuePairs<String, String> = [:], body: String = ""
  ) -> Self {
    .success(
      TransportResponse(
        status: status, headers: headers.map { HeaderField($0, $1) }, body: Array(body.utf8)))
  }

  static func ok(_ body: String) -> Self { .answer(200, body: body) }
}
