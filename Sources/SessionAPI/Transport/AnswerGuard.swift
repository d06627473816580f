import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL

/// Stands before the HTTP library's own handlers on a connection, and keeps from them what they would trap on or wait
/// for without end.
///
/// A status below 100, a switch of protocols, too many interim answers and an answer that nobody asked for are refused
/// as no HTTP. It also tells a kept connection that the server had closed from a new one that broke.
final class AnswerGuard: ChannelDuplexHandler {
  typealias InboundIn = HTTPClientResponsePart
  typealias OutboundIn = HTTPClientRequestPart

  /// The most interim answers (100 to 199) before one answer; the reason is in docs/decisions.md.
  static let interimLimit = 16

  private enum State {
    case idle
    /// A request was sent, and no answer to it began; so many interim ones came.
    case waiting(interim: Int)
    case answering
    /// The connection is given up; what still comes on it is dropped.
    case refused
  }

  private var state = State.idle
  private var requests = 0

  /// Puts a guard on a new connection, behind the handler that reads HTTP.
  ///
  /// - Throws: `UnnamedCertificate` where the server's certificate names no host in its `subjectAltName`: the library
  ///   would take its common name.
  static func install(on channel: any Channel) throws {
    let pipeline = channel.pipeline.syncOperations
    if let certificate = try? pipeline.nioSSL_peerCertificate(),
      certificate._subjectAlternativeNames().isEmpty
    {
      throw UnnamedCertificate()
    }
    let reader = try pipeline.handler(type: ByteToMessageHandler<HTTPResponseDecoder>.self)
    try pipeline.addHandler(AnswerGuard(), position: .after(reader))
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    if case .head = unwrapOutboundIn(data) {
      requests += 1
      state = .waiting(interim: 0)
    }
    context.write(data, promise: promise)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch (state, unwrapInboundIn(data)) {
    case (.refused, _): return
    case (.waiting(let interim), .head(let head)):
      switch head.status.code {
      case ..<100, 101: return refuse(context, as: HTTPParserError.invalidStatus)
      case 100..<200:
        guard interim < Self.interimLimit else {
          return refuse(context, as: HTTPParserError.invalidStatus)
        }
        // Nobody behind it needs to know.
        state = .waiting(interim: interim + 1)
        return
      default: state = .answering
      }
    // The end of an interim answer.
    case (.waiting, .end): return
    case (.answering, .body): break
    case (.answering, .end): state = .idle
    case (.idle, _), (.waiting, .body), (.answering, .head):
      return refuse(context, as: HTTPParserError.invalidInternalState)
    }
    context.fireChannelRead(data)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    guard case .refused = state else {
      guard case .waiting = state, isReused, Self.isBreak(error) else {
        return context.fireErrorCaught(error)
      }
      return refuse(context, as: BrokenConnection(isReused: true))
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    if case .waiting = state { refuse(context, as: BrokenConnection(isReused: isReused)) }
    context.fireChannelInactive()
  }

  /// Whether the connection carried a whole request and its answer before.
  private var isReused: Bool { requests > 1 }

  private func refuse(_ context: ChannelHandlerContext, as error: any Error) {
    state = .refused
    context.fireErrorCaught(error)
  }

  private static func isBreak(_ error: any Error) -> Bool {
    switch error {
    case is IOError, ChannelError.eof, HTTPParserError.invalidEOFState, NIOSSLError.uncleanShutdown:
      true
    default: false
    }
  }
}

/// A connection ended after a request was sent on it and before the answer began.
struct BrokenConnection: Error {
  /// Whether requests were answered on it before, so that the server may have closed it while it was idle.
  let isReused: Bool
}

/// A certificate has no `subjectAltName`.
struct UnnamedCertificate: Error {}
