import Glibc
import NIOCore
import NIOHTTP1
import NIOPosix

/// Reads requests of one connection, and does what the reply to each says.
final class RequestHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = ByteBuffer

  private let connection: Int
  private let log: RequestLog
  private let reply: @Sendable (ReceivedRequest) -> Reply
  private var head: HTTPRequestHead?

  init(connection: Int, log: RequestLog, reply: @escaping @Sendable (ReceivedRequest) -> Reply) {
    self.connection = connection
    self.log = log
    self.reply = reply
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head): self.head = head
    case .body: break
    case .end:
      guard let head else { return }
      let request = ReceivedRequest(
        method: head.method.rawValue, target: head.uri,
        headers: head.headers.map { ($0.name, $0.value) },
        connection: connection, receivedAt: .now)
      log.add(request)
      perform(reply(request).steps[...], on: context.channel)
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

  /// Performs one step after another; the ones behind a wait are done when it is over.
  private func perform(_ steps: ArraySlice<Reply.Step>, on channel: any Channel) {
    var rest = steps
    while let step = rest.popFirst() {
      switch step {
      case .bytes(let bytes): channel.writeAndFlush(ByteBuffer(bytes: bytes), promise: nil)
      case .close:
        channel.close(promise: nil)
        return
      case .reset:
        // Lingering for no time is what breaks a connection instead of ending it.
        let broken = (channel as? any SocketOptionProvider)?.setSoLinger(
          linger(l_onoff: 1, l_linger: 0))
        broken?.whenComplete { _ in channel.close(promise: nil) }
        return
      case .pause(let duration):
        let later = rest
        let nanoseconds = Int64(duration / .nanoseconds(1))
        let handler = NIOLoopBound(self, eventLoop: channel.eventLoop)
        channel.eventLoop.scheduleTask(in: .nanoseconds(nanoseconds)) {
          if channel.isActive { handler.value.perform(later, on: channel) }
        }
        return
      }
    }
  }
}
