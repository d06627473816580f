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
    case .certificate(let reason): "certificate not trusted: " + words(for: reason)
    case .tls(let reason): "TLS failed: " + SafeText(reason)
    case .proxyRefused(let status): "the proxy refused with status \(status)"
    case .trustRoots(let path, _): "trust roots not readable: " + SafeText(path)
    case .noTrustRoots:
      "this system has no certificates of authorities, so no server can be trusted"
    case .notHTTP: "what answers does not speak HTTP"
    case .other(let reason): "network failure: " + SafeText(reason)
    }
  }

  private static func words(for problem: CertificateProblem) -> SafeText {
    switch problem {
    case .expired(let end): "it expired at " + SafeText(CivilTime(end).utcTimestamp)
    case .notYetValid(let start):
      "it is not valid before " + SafeText(CivilTime(start).utcTimestamp)
    case .wrongName(let host): "it is for another name than " + SafeText(host)
    case .selfSigned: "it is signed by itself, by no authority"
    case .unknownAuthority: "its authority is unknown to this machine"
    case .unknown: "it has expired, or its authority is unknown to this machine"
    }
  }

  private static func advice(for problem: CertificateProblem, server: SafeText) -> SafeText {
    switch problem {
    case .wrongName: "Asked: " + server + ". Check the base URL."
    case .selfSigned, .unknownAuthority, .unknown:
      "Asked: " + server + ". For a private authority set SSL_CERT_FILE to its file."
    case .expired, .notYetValid: "Whoever runs " + server + " has to renew it."
    }
  }

  /// What to do about it.
  static func advice(for failure: NetworkFailure, destination: Destination) -> [SafeText] {
    let server = SafeText(destination.baseURL.authority)
    let peer = destination.proxy.map { "the proxy " + SafeText($0) } ?? server
    switch failure {
    case .hostNotFound(let host):
      let isProxy = destination.proxy?.hasPrefix(host) == true
      let place: SafeText = isProxy ? "the proxy variables" : "the base URL"
      return ["Check " + place + " and the name lookup of this machine."]
    case .connectionRefused:
      return ["Nothing listens at " + peer + ". Check the address and the port."]
    case .connectionReset: return ["The connection to " + peer + " was broken. Try again."]
    case .closedEarly, .bodyCut:
      return ["The connection to " + peer + " ended before the answer did. Try again."]
    case .connectTimeout:
      return ["Not reached: " + peer + ". Check the network, the proxy and the base URL."]
    case .timeout: return ["Try again, or give more time with --timeout."]
    case .certificate(let problem): return [advice(for: problem, server: server)]
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
    case .notHTTP:
      return ["Asked: " + peer + ". Check the address, the port and whether it is http or https."]
    case .other: return ["Check the network, the proxy and the base URL."]
    }
  }
}
