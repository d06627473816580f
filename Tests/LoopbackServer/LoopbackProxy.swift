import NIOCore
import NIOPosix
import Synchronization

/// A proxy on this machine that understands CONNECT alone. Whatever host is asked for, it connects to this machine.
public final class LoopbackProxy: Sendable {
  public let port: Int
  private let channel: any Channel
  private let heads: Heads

  /// The requests it received, head by head.
  final class Heads: Sendable {
    let all = Mutex<[String]>([])
  }

  /// - Parameters:
  ///   - authorization: the value of `Proxy-Authorization` it insists on; nil lets everybody through.
  ///   - refusal: the status it refuses everybody with.
  public static func start(authorization: String? = nil, refusal: Int? = nil) async throws
    -> LoopbackProxy
  {
    let heads = Heads()
    let channel = try await ServerBootstrap(group: LoopbackServer.group)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(
            ConnectHandler(heads: heads, authorization: authorization, refusal: refusal))
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    return LoopbackProxy(channel: channel, heads: heads)
  }

  private init(channel: any Channel, heads: Heads) {
    self.channel = channel
    port = channel.localAddress?.port ?? 0
    self.heads = heads
  }

  deinit { channel.close(promise: nil) }

  /// Every request's head, as it was received.
  public var requests: [String] { heads.all.withLock { $0 } }
}

/// Reads a CONNECT request, and then carries bytes both ways.
private final class ConnectHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let heads: LoopbackProxy.Heads
  private let authorization: String?
  private let refusal: Int?
  private var received = ""
  private var peer: (any Channel)?

  init(heads: LoopbackProxy.Heads, authorization: String?, refusal: Int?) {
    self.heads = heads
    self.authorization = authorization
    self.refusal = refusal
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let buffer = unwrapInboundIn(data)
    if let peer {
      peer.writeAndFlush(buffer, promise: nil)
      return
    }
    received += String(buffer: buffer)
    guard received.hasSuffix("\r\n\r\n"), received.utf8.count < 1 << 16 else { return }
    heads.all.withLock { $0.append(received) }
    let lines = received.split(separator: "\r\n")
    let words = lines.first?.split(separator: " ") ?? []
    let given = lines.first { $0.lowercased().hasPrefix("proxy-authorization: ") }?.dropFirst(
      "proxy-authorization: ".count)
    if let refusal {
      answer("HTTP/1.1 \(refusal) Refused\r\nContent-Length: 0\r\n\r\n", context)
    } else if let authorization, given.map(String.init) != authorization {
      answer("HTTP/1.1 407 Authentication required\r\nContent-Length: 0\r\n\r\n", context)
    } else if words.count == 3, words[0] == "CONNECT",
      let port = words[1].split(separator: ":").last.flatMap({ Int($0) })
    {
      connect(to: port, context)
    } else {
      answer("HTTP/1.1 400 Only CONNECT\r\nContent-Length: 0\r\n\r\n", context)
    }
  }

  func channelInactive(context: ChannelHandlerContext) { peer?.close(promise: nil) }

  private func connect(to port: Int, _ context: ChannelHandlerContext) {
    let client = context.channel
    let handler = NIOLoopBound(self, eventLoop: context.eventLoop)
    ClientBootstrap(group: context.eventLoop)
      .channelInitializer { server in
        server.eventLoop.makeCompletedFuture {
          try server.pipeline.syncOperations.addHandler(CarryHandler(to: client))
        }
      }
      .connect(host: "127.0.0.1", port: port)
      .whenComplete { result in
        switch result {
        case .success(let server):
          handler.value.peer = server
          client.writeAndFlush(ByteBuffer(string: "HTTP/1.1 200 Connected\r\n\r\n"), promise: nil)
        case .failure:
          client.writeAndFlush(
            ByteBuffer(string: "HTTP/1.1 502 Not reached\r\nContent-Length: 0\r\n\r\n"),
            promise: nil)
        }
      }
  }

  private func answer(_ text: String, _ context: ChannelHandlerContext) {
    context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: text)), promise: nil)
    received = ""
  }
}

/// Carries bytes from the server back to the client.
private final class CarryHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  private let client: any Channel

  init(to client: any Channel) { self.client = client }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    client.writeAndFlush(unwrapInboundIn(data), promise: nil)
  }

  func channelInactive(context: ChannelHandlerContext) { client.close(promise: nil) }
}
