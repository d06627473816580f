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

  /// The one thread that all transports share.
  private static let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)

  private let proxies: ProxySettings
  private let trustRoots: TrustRoots
  /// By server: each has its own trust and its own proxy.
  private let clients = Mutex<[BaseURL: HTTPClient]>([:])

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
    clients.withLock { clients in for client in clients.values { client.shutdown { _ in } } }
  }

  public func send(_ request: TransportRequest) async throws(TransportFailure) -> TransportResponse
  {
    let (client, wasUsed) = try client(for: request)
    let began = ContinuousClock.now
    let result = await withTaskGroup(of: Result<TransportResponse, TransportFailure>?.self) {
      group in
      group.addTask { await Self.exchange(request, with: client, mayReplace: wasUsed) }
      group.addTask {
        // Nil where the race was over before the time was.
        do { try await Task.sleep(for: request.timeout) } catch { return nil }
        return .failure(.network(.timeout(request.timeout)))
      }
      defer { group.cancelAll() }
      while let ended = await group.next() {
        if let ended { return ended }
        if Task.isCancelled { return .failure(.cancelled) }
      }
      return .failure(.cancelled)
    }
    guard case .failure(.network(.certificate(.unknown))) = result,
      try proxy(for: request.baseURL) == nil
    else { return try result.get() }
    // Why it is not trusted. Through a proxy it is left unsaid.
    let problem = await CertificateDiagnosis.problem(
      of: request.baseURL, now: SystemClock().now, on: Self.group,
      within: request.timeout - began.duration(to: .now))
    throw .network(.certificate(problem))
  }

  /// The client, and whether it was there before: then it may have a connection that is idle.
  private func client(
    for request: TransportRequest
  ) throws(TransportFailure) -> (client: HTTPClient, wasUsed: Bool) {
    let made: Result<(HTTPClient, Bool), TransportFailure> = clients.withLock { clients in
      if let client = clients[request.baseURL] { return .success((client, true)) }
      do throws(TransportFailure) {
        let new = HTTPClient(
          eventLoopGroupProvider: .shared(Self.group),
          configuration: try configuration(for: request))
        clients[request.baseURL] = new
        return .success((new, false))
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
    if request.baseURL.scheme == .https { tls.trustRoots = try trustRoots.read() }
    var configuration = HTTPClient.Configuration(
      tlsConfiguration: tls, redirectConfiguration: .disallow,
      timeout: HTTPClient.Configuration.Timeout(connect: Self.connectTimeout),
      decompression: .enabled(limit: .size(request.bodyLimit)))
    configuration.httpVersion = .http1Only
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

  /// - Parameter mayReplace: whether a connection that broke before the answer began may have been closed by the server
  ///   while it was idle, so that another one is tried in its place. It is tried once, and is no attempt of its own.
  private static func exchange(
    _ request: TransportRequest, with client: HTTPClient, mayReplace: Bool
  ) async -> Result<TransportResponse, TransportFailure> {
    let base = request.baseURL
    var sent = HTTPClientRequest(
      url: "\(base.scheme.rawValue)://\(base.authority)\(request.target)")
    for header in request.headers { sent.headers.add(name: header.name, value: header.value) }
    // Nil until the answer has begun.
    var body: ByteBuffer?
    do {
      let response = try await client.execute(sent, deadline: .distantFuture)
      body = ByteBuffer()
      for try await part in response.body {
        body?.writeImmutableBuffer(part)
        if body?.readableBytes ?? 0 > request.bodyLimit { return .failure(.bodyTooLarge) }
      }
      return .success(
        TransportResponse(
          status: Int(response.status.code),
          headers: response.headers.map { HeaderField($0.name, $0.value) },
          body: body.map { Array($0.readableBytesView) } ?? []))
    } catch {
      if Task.isCancelled { return .failure(.cancelled) }
      let failure = TransportFailure(error, host: base.host)
      if let body, failure == .network(.closedEarly) {
        return .failure(.network(.bodyCut(received: body.readableBytes)))
      }
      let isBroken = failure == .network(.closedEarly) || failure == .network(.connectionReset)
      guard mayReplace, body == nil, isBroken else { return .failure(failure) }
      return await exchange(request, with: client, mayReplace: false)
    }
  }
}
