/// Why no whole answer came.
public enum NetworkFailure: Error, Sendable, Hashable {
  /// The name has no address: "no such host".
  case hostNotFound(String)
  case connectionRefused
  case connectionReset
  /// The connection ended before the answer began.
  case closedEarly
  /// The connection ended in the middle of the body, after so many bytes of it.
  case bodyCut(received: Int)
  case connectTimeout
  /// The whole attempt took longer than it may.
  case timeout(Duration)
  /// The server's certificate is not trusted.
  case certificate(CertificateProblem)
  /// TLS failed otherwise, with what the TLS library calls its reason.
  case tls(String)
  /// The proxy refused to connect, with its status.
  case proxyRefused(status: Int)
  /// What `SSL_CERT_FILE` or `SSL_CERT_DIR` names cannot be used.
  case trustRoots(path: String, reason: String)
  /// The system keeps no certificates of authorities where they are looked for, and none are named.
  case noTrustRoots(lookedIn: [String])
  /// What answers does not speak HTTP.
  case notHTTP
  /// Anything else, in the library's own words.
  case other(String)
}

/// Why a certificate is not trusted.
public enum CertificateProblem: Sendable, Hashable {
  case expired(Instant)
  case notYetValid(Instant)
  /// It is for another name than this host.
  case wrongName(String)
  case selfSigned
  case unknownAuthority
  /// Its time or its authority: which of them could not be found out.
  case unknown
}
