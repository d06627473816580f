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

  private let places: SystemPlaces

  public init(environment: [String: String]) { self.init(environment: environment, places: .known) }

  init(environment: [String: String], places: SystemPlaces) {
    file = environment["SSL_CERT_FILE"].flatMap { $0.isEmpty ? nil : $0 }
    folders = (environment["SSL_CERT_DIR"] ?? "").split(separator: ":").map(String.init)
    self.places = places
  }

  /// Where the system's own are; nil where none are found. Each call looks again.
  public var systemPlace: String? {
    places.files.first(where: Self.isFilled)
      ?? (Self.certificates(in: places.folder).isEmpty ? nil : places.folder)
  }

  /// - Throws: `trustRoots` for a place that is named and cannot be used, `noTrustRoots` where none is named and the
  ///   system has none of its own.
  func read() throws(TransportFailure) -> NIOSSLTrustRoots {
    guard file != nil || !folders.isEmpty else { return try system() }
    var certificates: [NIOSSLCertificate] = []
    if let file {
      let found = Self.certificates(inFile: file)
      guard !found.isEmpty else {
        throw .network(
          .trustRoots(
            path: file,
            reason:
              "The file cannot be read, is not a regular file, or holds no certificate in PEM form."
          ))
      }
      certificates += found
    }
    for folder in folders {
      let found = Self.certificates(in: folder)
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

  private func system() throws(TransportFailure) -> NIOSSLTrustRoots {
    guard let place = systemPlace else {
      throw .network(.noTrustRoots(lookedIn: places.files + [places.folder]))
    }
    // What the library finds by itself it reads with the folder of hashed names beside it, and that only when needed.
    let found = SystemPlaces.libraryFiles.first { access($0, F_OK) == 0 }
    if place == found { return .default }
    return place == places.folder ? .certificates(Self.certificates(in: place)) : .file(place)
  }

  private static func isFilled(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && status.st_size > 0
      && access(path, R_OK) == 0
  }

  private static func certificates(in folder: String) -> [NIOSSLCertificate] {
    names(in: folder).flatMap { certificates(inFile: folder + "/" + $0) }
  }

  /// None where it is not a regular file: a pipe or a device may never end.
  private static func certificates(inFile path: String) -> [NIOSSLCertificate] {
    guard let bytes = try? GuardedFile.read(path, followsLinks: true) else { return [] }
    return (try? NIOSSLCertificate.fromPEMBytes(bytes)) ?? []
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

/// Where systems keep the certificates of their authorities.
struct SystemPlaces: Sendable, Hashable {
  /// One file for all of them, in the order in which they are looked for.
  let files: [String]
  /// A folder with a file for each, for systems that have no such file.
  let folder: String

  /// What the TLS library looks for by itself, in this order.
  static let libraryFiles = [
    "/etc/ssl/certs/ca-certificates.crt",  // Debian, Ubuntu, Arch
    "/etc/pki/tls/certs/ca-bundle.crt",  // Fedora
  ]

  static let known = SystemPlaces(
    files: libraryFiles + [
      "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",  // Red Hat
      "/etc/ssl/ca-bundle.pem",  // openSUSE
      "/etc/ssl/cert.pem",  // Alpine
    ],
    folder: "/etc/ssl/certs")
}
