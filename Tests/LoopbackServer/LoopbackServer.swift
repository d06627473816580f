import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
import Synchronization

/// A real HTTP/1.1 server on this machine alone, for tests: it says what it received, and can fail in many ways.
///
/// It takes at most `connectionLimit` connections and stops with its last reference.
public final class LoopbackServer: Sendable {
  public enum Host: String, Sendable {
    case ipv4 = "127.0.0.1"
    case ipv6 = "::1"
  }

  static let connectionLimit = 200
  static let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)

  public let port: Int
  private let host: Host
  private let isSecure: Bool
  private let channel: any Channel
  private let log: RequestLog

  /// Starts on a port that is free.
  ///
  /// - Parameter reply: what to do with each request; called on the server's thread.
  public static func start(
    tls: TLSIdentity? = nil, host: Host = .ipv4,
    reply: @escaping @Sendable (ReceivedRequest) -> Reply
  ) async throws -> LoopbackServer {
    let log = RequestLog()
    let context = try tls.map(Self.context)
    let channel = try await ServerBootstrap(group: group)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          guard let number = log.newConnection() else { throw ChannelError.operationUnsupported }
          let handlers = channel.pipeline.syncOperations
          if let context { try handlers.addHandler(NIOSSLServerHandler(context: context)) }
          try handlers.addHandler(ByteToMessageHandler(HTTPRequestDecoder()))
          try handlers.addHandler(RequestHandler(connection: number, log: log, reply: reply))
        }
      }
      .bind(host: host.rawValue, port: 0).get()
    return LoopbackServer(channel: channel, host: host, isSecure: tls != nil, log: log)
  }

  private init(channel: any Channel, host: Host, isSecure: Bool, log: RequestLog) {
    self.channel = channel
    port = channel.localAddress?.port ?? 0
    self.host = host
    self.isSecure = isSecure
    self.log = log
  }

  deinit { channel.close(promise: nil) }

  /// Such as `http://127.0.0.1:40123`.
  public var baseURL: String {
    let name = host == .ipv6 ? "[::1]" : isSecure ? "localhost" : host.rawValue
    return (isSecure ? "https://" : "http://") + "\(name):\(port)"
  }

  /// Everything that was asked so far, in order.
  public var requests: [ReceivedRequest] { log.requests }

  private static func context(_ identity: TLSIdentity) throws -> NIOSSLContext {
    let certificates = try NIOSSLCertificate.fromPEMBytes(Array(identity.certificate.utf8))
    let key = try NIOSSLPrivateKey(bytes: Array(identity.key.utf8), format: .pem)
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: certificates.map { .certificate($0) }, privateKey: .privateKey(key))
    if identity.isOutdated { configuration.maximumTLSVersion = .tlsv11 }
    return try NIOSSLContext(configuration: configuration)
  }
}

/// What a server received.
final class RequestLog: Sendable {
  private struct State {
    var connections = 0
    var requests: [ReceivedRequest] = []
  }

  private let state = Mutex(State())

  var requests: [ReceivedRequest] { state.withLock { $0.requests } }

  func add(_ request: ReceivedRequest) { state.withLock { $0.requests.append(request) } }

  /// The number of a new connection, counted from 1; nil where there were enough.
  func newConnection() -> Int? {
    state.withLock { state in
      guard state.connections < LoopbackServer.connectionLimit else { return nil }
      state.connections += 1
      return state.connections
    }
  }
}
