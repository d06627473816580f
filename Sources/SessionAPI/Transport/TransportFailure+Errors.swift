import AsyncHTTPClient
import Glibc
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
import SessionModels

extension TransportFailure {
  /// What an error of the HTTP library means.
  init(_ error: any Error, _ request: TransportRequest) {
    let host = request.baseURL.host
    switch error {
    case let error as HTTPClientError where error == .deadlineExceeded:
      self = .network(.timeout(request.timeout))
    case is AnswerReader.TooLarge: self = .bodyTooLarge
    case is CancellationError: self = .cancelled
    case let error as HTTPClientError: self = .init(error)
    case let error as NIOConnectionError: self = .init(error, host: host)
    case let error as IOError: self = .network(NetworkFailure(errno: error.errnoCode))
    case let error as NIOSSLError: self = .network(NetworkFailure(error))
    case is BrokenConnection: self = .network(.closedEarly)
    case is NIOSSLExtraError, is UnnamedCertificate: self = .network(.certificate(.wrongName(host)))
    case ChannelError.connectTimeout: self = .network(.connectTimeout)
    case ChannelError.eof, ChannelError.inputClosed, ChannelError.ioOnClosedChannel:
      self = .network(.closedEarly)
    case HTTPParserError.invalidEOFState: self = .network(.closedEarly)
    case is HTTPParserError: self = .network(.notHTTP)
    default: self = Self.otherFailure(error)
    }
  }

  /// The decompressor's own error type belongs to a package that nothing else here needs: it is told by its name.
  private static func otherFailure(_ error: any Error) -> TransportFailure {
    let words = String(describing: error)
    guard String(reflecting: type(of: error)).contains("DecompressionError") else {
      return .network(.other(words))
    }
    return words == "limit" ? .bodyTooLarge : .compression("its bytes are damaged")
  }

  private init(_ error: HTTPClientError) {
    switch error {
    case .cancelled: self = .cancelled
    case .connectTimeout, .httpProxyHandshakeTimeout, .tlsHandshakeTimeout:
      self = .network(.connectTimeout)
    case .remoteConnectionClosed, .uncleanShutdown: self = .network(.closedEarly)
    case .proxyAuthenticationRequired: self = .network(.proxyRefused(status: 407))
    case .invalidProxyResponse: self = .network(.other("the proxy refused to connect"))
    default: self = .network(.other(error.shortDescription))
    }
  }

  private init(_ error: NIOConnectionError, host: String) {
    // Neither address family has an address for the name.
    if error.connectionErrors.isEmpty {
      self = .network(.hostNotFound(error.host))
    } else if let cause = error.connectionErrors.compactMap({ $0.error as? IOError }).first {
      self = .network(NetworkFailure(errno: cause.errnoCode))
    } else {
      self = .network(.connectTimeout)
    }
  }
}

extension NetworkFailure {
  init(errno code: CInt) {
    switch code {
    case ECONNREFUSED: self = .connectionRefused
    case ECONNRESET, EPIPE, ECONNABORTED: self = .connectionReset
    case ETIMEDOUT, EHOSTUNREACH, ENETUNREACH, ENETDOWN, EHOSTDOWN: self = .connectTimeout
    default: self = .other(String(cString: strerror(code)))
    }
  }

  init(_ error: NIOSSLError) {
    switch error {
    case .uncleanShutdown: self = .closedEarly
    case .handshakeFailed(let reason):
      let words = String(describing: reason)
      let isVerification = words.contains("CERTIFICATE_VERIFY_FAILED")
      self =
        isVerification
        ? .certificate(.unknown)
        : .tls(Self.reason(in: words))
    case .unableToValidateCertificate: self = .certificate(.unknown)
    default: self = .tls(String(describing: error))
    }
  }

  /// What the TLS library calls its reason, without places in its source: `wrong version number`.
  private static func reason(in words: String) -> String {
    guard let mark = words.firstRange(of: "OPENSSL_internal:") else {
      return "the handshake failed"
    }
    let name = words[mark.upperBound...].prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    return name.lowercased().split(separator: "_").joined(separator: " ")
  }
}
