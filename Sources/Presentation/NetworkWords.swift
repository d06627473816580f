import DisplayText
import SessionModels

/// What is said when no whole answer came.
public enum NetworkWords {
  /// What happened, in a few words.
  public static func headline(of failure: NetworkFailure) -> SafeText {
    switch failure {
    case .hostNotFound(let host): "no such host: " + SafeText(host)
    case .connectionRefused: "connection refused"
    case .connectionReset: "connection reset"
    case .closedEarly: "the connection ended before an answer came"
    case .bodyCut(let received): "the answer was cut short after \(received) bytes"
    case .connectTimeout: "no connection in time"
    case .timeout(let limit): "no answer within " + DurationWords.words(limit)
    case .certificate(let reason): "certificate not trusted: " + SafeText(reason)
    case .tls(let reason): "TLS failed: " + SafeText(reason)
    case .proxyRefused(let status): "the proxy refused with status \(status)"
    case .trustRoots(let path, _): "trust roots not readable: " + SafeText(path)
    case .noTrustRoots:
      "this system has no certificates of authorities, so no server can be trusted"
    case .other(let reason): "network failure: " + SafeText(reason)
    }
  }

  private static func certificateAdvice(_ reason: String, server: SafeText) -> SafeText {
    if reason.contains("name") { return "Asked: " + server + ". Check the base URL." }
    if reason.contains("authority") {
      return "Asked: " + server + ". For a private authority set SSL_CERT_FILE to its file."
    }
    return "Whoever runs " + server + " has to renew it."
  }

  /// What to do about it.
  static func advice(for failure: NetworkFailure, destination: Destination) -> [SafeText] {
    let server = SafeText(destination.baseURL.authority)
    let peer = destination.proxy.map { "the proxy " + SafeText($0) } ?? server
    switch failure {
    case .hostNotFound: return ["Check the base URL and the name lookup of this machine."]
    case .connectionRefused:
      return ["Nothing listens at " + peer + ". Check the address and the port."]
    case .connectionReset: return ["The connection to " + peer + " was broken. Try again."]
    case .closedEarly, .bodyCut:
      return ["The connection to " + peer + " ended before the answer did. Try again."]
    case .connectTimeout:
      return ["Not reached: " + peer + ". Check the network, the proxy and the base URL."]
    case .timeout: return ["Try again, or give more time with --timeout."]
    case .certificate(let reason): return [certificateAdvice(reason, server: server)]
    case .tls: return ["Check that " + peer + " speaks https."]
    case .proxyRefused(407):
      return ["It wants a user name and a password. Set them in https_proxy."]
    case .proxyRefused: return ["The proxy does not connect to " + server + "."]
    case .trustRoots(_, let reason):
      return [SafeText(reason), "Correct SSL_CERT_FILE or SSL_CERT_DIR, or unset it."]
    case .noTrustRoots(let places):
      return [
        "Looked in: " + places.map { SafeText($0) }.joined(separator: ", ") + ".",
        "Install the package ca-certificates, or set SSL_CERT_FILE to a PEM file of authorities.",
      ]
    case .other: return ["Check the network, the proxy and the base URL."]
    }
  }
}
