import Glibc
import Testing

/// Files of the project that tests compare with the program.
enum ProjectFile {
  /// - Parameter path: from the project's folder, such as `docs/scripts.md`.
  static func text(_ path: String) throws -> String {
    let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
    let file = try #require(fopen(root + "/" + path, "r"))
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<count], as: UTF8.self)
  }
}
