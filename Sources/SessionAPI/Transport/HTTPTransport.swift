import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
import SessionModels
import Synchronization

/// Carries requests over the network, with one kept-alive connection.
///
/// Nothing is made before the first request: no client, no thread, no file is read.
public final class HTTPTransport: Transport {
  /// How long a connection may take to be made, TLS included.
  private static let connectTimeout = TimeAmount.seconds(5)

  /// The most kept connections that are found to be closed before a request is given up: as many as the library keeps.
  private static let replacements = 8

  private let proxies: ProxySettings
  private let trustRoots: TrustRoots
  /// One for each server, of which there are few: each has its own trust and its own proxy.
  private let clients = Mutex<[(server: BaseURL, client: HTTPClient)]>([])

  /// - Parameter environment: `SSL_CERT_FILE` and `SSL_CERT_DIR` are read from it.
  public convenience init(proxies: ProxySettings, environment: [String: String]) {
    self.init(proxies: proxies, trustRoots: TrustRoots(environment: environment))
  }

  init(proxies: ProxySettings, trustRoots: TrustRoots) {
    self.proxies = proxies
    self.trustRoots = trustRoots
  }

  deinit {
    // The client lives on until its connections are closed.
    clients.withLock { clients in for (_, client) in clients { client.shutdown { _ in } } }
  }

  public func send(_ request: TransportRequest) async throws(TransportFailure) -> TransportResponse
  {
    let client = try client(for: request)
    let deadline = NIODeadline.now() + TimeAmount(request.timeout)
    let result = await Self.exchange(request, with: client, by: deadline)
    guard case .failure(.network(.certificate(.unknown))) = result,
      try proxy(for: request.baseURL) == nil
    else { return try result.get() }
    // Why it is not trusted. Through a proxy it is left unsaid.
    let problem = await CertificateDiagnosis.problem(
      of: request.baseURL, now: SystemClock().now, on: NetworkThread.group,
      within: Duration(deadline - .now()))
    throw .network(.certificate(problem))
  }

  private func client(for request: TransportRequest) throws(TransportFailure) -> HTTPClient {
    let made: Result<HTTPClient, TransportFailure> = clients.withLock { clients in
      if let made = clients.first(where: { $0.server == request.baseURL }) {
        return .success(made.client)
      }
      do throws(TransportFailure) {
        let new = HTTPClient(
          eventLoopGroupProvider: .shared(NetworkThread.group),
          configuration: try configuration(for: request))
        clients.append((request.baseURL, new))
        return .success(new)
      } catch {
        return .failure(error)
      }
    }
    return try made.get()
  }

  private func configuration(for request: TransportRequest) throws(TransportFailure)
    -> HTTPClient.Configuration
  {
    var tls = TLSConfiguration.makeClientConfiguration()
    tls.minimumTLSVersion = .tlsv12
    if request.baseURL.scheme == .https { tls.trustRoots = try trustRoots.read() }
    var configuration = HTTPClient.Configuration(
      tlsConfiguration: tls, redirectConfiguration: .disallow,
      timeout: HTTPClient.Configuration.Timeout(connect: Self.connectTimeout),
      decompression: .enabled(limit: .size(request.bodyLimit)))
    configuration.httpVersion = .http1Only
    // Nobody reads traces of these requests, and to name one takes its time at the start.
    configuration.tracing.tracer = nil
    configuration.http1_1ConnectionDebugInitializer = { channel in
      let guarded = channel.eventLoop.makeCompletedFuture { try AnswerGuard.install(on: channel) }
      // The library leaves a connection open that it was told not to use.
      guarded.whenFailure { _ in channel.close(promise: nil) }
      return guarded
    }
    // A refused connection would be tried again until the deadline.
    configuration.connectionPool.retryConnectionEstablishment = false
    if let proxy = try proxy(for: request.baseURL) {
      configuration.proxy = .server(
        host: proxy.host, port: proxy.port,
        authorization: proxy.login.map {
          .basic(username: $0.user.revealed, password: $0.password.revealed)
        })
    }
    return configuration
  }

  private func proxy(for baseURL: BaseURL) throws(TransportFailure) -> Proxy? {
    do throws(ProxyRefusal) { return try proxies.proxy(for: baseURL) } catch {
      throw .network(.other("the variable \(error.variable) names no proxy that can be used"))
    }
  }

  /// A kept connection that the server had closed is replaced, which is no attempt of its own; a new one that breaks is
  /// the attempt's failure.
  private static func exchange(
    _ request: TransportRequest, with client: HTTPClient, by deadline: NIODeadline
  ) async -> Result<TransportResponse, TransportFailure> {
    for _ in 0..<replacements {
      if let result = await exchangeOnce(request, with: client, by: deadline) { return result }
    }
    return .failure(.network(.closedEarly))
  }

  /// - Returns: nil where the connection had been closed before it was asked on.
  private static func exchangeOnce(
    _ request: TransportRequest, with client: HTTPClient, by deadline: NIODeadline
  ) async -> Result<TransportResponse, TransportFailure>? {
    let base = request.baseURL
    let reader = AnswerReader(limit: request.bodyLimit)
    do {
      let exchange = client.execute(
        request: try HTTPClient.Request(
          url: "\(base.scheme.rawValue)://\(base.authority)\(request.target)",
          headers: HTTPHeaders(request.headers.map { ($0.name, $0.value) })),
        delegate: reader, deadline: deadline)
      return .success(
        try await withTaskCancellationHandler {
          try await exchange.futureResult.get()
        } onCancel: {
          exchange.cancel()
        })
    } catch {
      if Task.isCancelled { return .failure(.cancelled) }
      let received = reader.received
      if received == nil, wasClosedBefore(error) { return nil }
      switch TransportFailure(error, request) {
      case .network(.closedEarly):
        return .failure(.network(received.map { .bodyCut(received: $0) } ?? .closedEarly))
      case let failure: return .failure(failure)
      }
    }
  }

  /// Whether an error says that the connection was closed before the request was sent on it, as far as can be known.
  /// What breaks afterwards is a `BrokenConnection`.
  private static func wasClosedBefore(_ error: any Error) -> Bool {
    switch error {
    case let error as BrokenConnection: error.isReused
    case let error as HTTPClientError: error == .remoteConnectionClosed
    case ChannelError.ioOnClosedChannel: true
    default: false
    }
  }
}
