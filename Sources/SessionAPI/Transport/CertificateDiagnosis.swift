import NIOCore
import NIOPosix
import NIOSSL
import SessionModels
import Synchronization

/// Why a server's certificate is not trusted, where the TLS library does not say.
///
/// The server is connected to once more, its certificates are looked at, and the handshake is broken off: no request is
/// sent, and nothing is trusted because of it.
enum CertificateDiagnosis {
  /// How long it takes at most.
  private static let patience = Duration.seconds(10)

  /// - Parameter limit: what is left of the time for the attempt; it takes no more.
  static func problem(
    of baseURL: BaseURL, now: Instant, on group: any EventLoopGroup, within limit: Duration
  ) async -> CertificateProblem {
    guard limit > .zero else { return .unknown }
    let chain = await certificates(of: baseURL, on: group, within: min(limit, patience))
    guard let leaf = chain.first else { return .unknown }
    for certificate in chain {
      let end = Instant(seconds: Int64(certificate.notValidAfter))
      if end < now { return .expired(end) }
      let start = Instant(seconds: Int64(certificate.notValidBefore))
      if start > now { return .notYetValid(start) }
    }
    let names = (try? leaf.toDERBytes()).flatMap(CertificateNames.init)
    if let names, names.issuer == names.subject { return .selfSigned }
    return .unknownAuthority
  }

  private static func certificates(
    of baseURL: BaseURL, on group: any EventLoopGroup, within limit: Duration
  ) async -> [NIOSSLCertificate] {
    let end = NIODeadline.now() + TimeAmount(limit)
    let chain = Chain()
    let name = IPAddress.bytes(baseURL.host) == nil ? baseURL.host : nil
    let bootstrap = ClientBootstrap(group: group)
      .connectTimeout(TimeAmount(limit))
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          var configuration = TLSConfiguration.makeClientConfiguration()
          configuration.minimumTLSVersion = .tlsv12
          // Nothing is to be trusted here, and the system may have no authorities to read.
          configuration.trustRoots = .certificates([])
          let context = try NIOSSLContext(configuration: configuration)
          let handler = try NIOSSLClientHandler(
            context: context, serverHostname: name,
            customVerificationCallback: { certificates, verdict in
              chain.keep(certificates)
              verdict.succeed(.failed)
            })
          try channel.pipeline.syncOperations.addHandler(handler)
        }
      }
    guard
      let channel = try? await bootstrap.connect(
        host: baseURL.host, port: baseURL.port ?? 443
      ).get()
    else { return [] }
    let deadline = channel.eventLoop.scheduleTask(deadline: end) { channel.close(promise: nil) }
    try? await channel.closeFuture.get()
    deadline.cancel()
    return chain.kept
  }

  private final class Chain: Sendable {
    private let certificates = Mutex<[NIOSSLCertificate]>([])

    func keep(_ certificates: [NIOSSLCertificate]) {
      self.certificates.withLock { $0 = certificates }
    }

    var kept: [NIOSSLCertificate] { certificates.withLock { $0 } }
  }
}

/// The names in a certificate, as their DER bytes (RFC 5280, section 4.1).
struct CertificateNames {
  let issuer: ArraySlice<UInt8>
  let subject: ArraySlice<UInt8>

  /// Nil where the bytes are no certificate.
  init?(_ bytes: [UInt8]) {
    var certificate = DERReader(bytes[...])
    guard let outer = certificate.next() else { return nil }
    var inside = DERReader(outer.content)
    guard let signed = inside.next() else { return nil }
    var fields = DERReader(signed.content)
    // The version is tagged, and left out for the first one.
    guard var field = fields.next() else { return nil }
    if field.tag == 0xA0 {
      guard let next = fields.next() else { return nil }
      field = next
    }
    // After the serial number: the algorithm, the issuer, the validity, the subject.
    guard fields.next() != nil, let issuer = fields.next(), fields.next() != nil,
      let subject = fields.next()
    else { return nil }
    self.issuer = issuer.content
    self.subject = subject.content
  }
}

/// Reads one element of DER after another.
private struct DERReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  mutating func next() -> (tag: UInt8, content: ArraySlice<UInt8>)? {
    guard let tag = rest.popFirst(), let first = rest.popFirst() else { return nil }
    var length = Int(first)
    if first >= 0x80 {
      let count = Int(first & 0x7F)
      guard (1...4).contains(count), rest.count >= count else { return nil }
      length = rest.prefix(count).reduce(0) { $0 << 8 | Int($1) }
      rest = rest.dropFirst(count)
    }
    guard length <= rest.count else { return nil }
    defer { rest = rest.dropFirst(length) }
    return (tag, rest.prefix(length))
  }
}
