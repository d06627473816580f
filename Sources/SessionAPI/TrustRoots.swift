import NIOSSL
import SessionModels

/// Certificates of authorities, from a file.
enum TrustRoots {
  static func read(_ path: String) throws(TransportFailure) -> NIOSSLTrustRoots {
    do {
      let certificates = try NIOSSLCertificate.fromPEMFile(path)
      guard !certificates.isEmpty else { throw Unusable() }
      return .certificates(certificates)
    } catch {
      throw .network(
        .trustRoots(
          path: path, reason: "the file cannot be read, or holds no certificate in PEM form"))
    }
  }

  private struct Unusable: Error {}
}
