import Glibc
import NIOSSL
import SessionModels

/// Whose certificates are trusted: what `SSL_CERT_FILE` and `SSL_CERT_DIR` name, both where both are set; else the
/// system's own.
public struct TrustRoots: Sendable, Hashable {
  /// The file; nil where none is named.
  public let file: String?
  /// The folders, which the variable separates with colons.
  public let folders: [String]

  public init(environment: [String: String]) {
    file = environment["SSL_CERT_FILE"].flatMap { $0.isEmpty ? nil : $0 }
    folders = (environment["SSL_CERT_DIR"] ?? "").split(separator: ":").map(String.init)
  }

  /// Nil for the system's own.
  func read() throws(TransportFailure) -> NIOSSLTrustRoots? {
    guard file != nil || !folders.isEmpty else { return nil }
    var certificates: [NIOSSLCertificate] = []
    if let file {
      let found = (try? NIOSSLCertificate.fromPEMFile(file)) ?? []
      guard !found.isEmpty else {
        throw .network(
          .trustRoots(
            path: file, reason: "The file cannot be read, or holds no certificate in PEM form."))
      }
      certificates += found
    }
    for folder in folders {
      let found = Self.names(in: folder).flatMap {
        (try? NIOSSLCertificate.fromPEMFile(folder + "/" + $0)) ?? []
      }
      // A file that is set may hold all that is needed.
      guard !found.isEmpty || file != nil else {
        throw .network(
          .trustRoots(
            path: folder, reason: "The folder cannot be read, or no file in it is a certificate."))
      }
      certificates += found
    }
    return .certificates(certificates)
  }

  private static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    return names
  }
}
