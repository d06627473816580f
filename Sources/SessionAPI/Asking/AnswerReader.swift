import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import SessionModels
import Synchronization

/// Collects one answer, and gives it up where its body is larger than the request allows.
final class AnswerReader: HTTPClientResponseDelegate, Sendable {
  typealias Response = TransportResponse

  /// The body has more bytes than it may have.
  struct TooLarge: Error {}

  private struct State {
    var head: HTTPResponseHead?
    var body: [UInt8] = []
  }

  private let limit: Int
  private let state = Mutex(State())

  init(limit: Int) { self.limit = limit }

  /// How many bytes of the body came; nil until the answer has begun.
  var received: Int? { state.withLock { $0.head == nil ? nil : $0.body.count } }

  func didReceiveHead(task: HTTPClient.Task<TransportResponse>, _ head: HTTPResponseHead)
    -> EventLoopFuture<Void>
  {
    state.withLock { $0.head = head }
    return task.eventLoop.makeSucceededVoidFuture()
  }

  func didReceiveBodyPart(task: HTTPClient.Task<TransportResponse>, _ buffer: ByteBuffer)
    -> EventLoopFuture<Void>
  {
    let fits = state.withLock { state in
      guard state.body.count + buffer.readableBytes <= limit else { return false }
      buffer.withUnsafeReadableBytes { state.body.append(contentsOf: $0) }
      return true
    }
    return fits
      ? task.eventLoop.makeSucceededVoidFuture() : task.eventLoop.makeFailedFuture(TooLarge())
  }

  func didFinishRequest(task: HTTPClient.Task<TransportResponse>) throws -> TransportResponse {
    state.withLock { state in
      defer { state.body = [] }
      return TransportResponse(
        status: Int(state.head?.status.code ?? 0),
        headers: state.head?.headers.map { HeaderField($0.name, $0.value) } ?? [],
        body: state.body)
    }
  }
}
