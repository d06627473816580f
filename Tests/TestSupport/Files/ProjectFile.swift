import Glibc

/// A text file of the project that tests compare with the program, or write.
public struct ProjectFile {
  private let path: String

  /// - Parameter path: from the project's folder, such as `docs/scripts.md`, or a whole one, such as `#filePath`.
  public init(_ path: String) {
    let root = #filePath.split(separator: "/").dropLast(4).reduce("") { $0 + "/" + $1 }
    self.path = path.hasPrefix("/") ? path : root + "/" + path
  }

  public func text() throws(Refused) -> String {
    let file = try open("r")
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  public func write(_ text: String) throws(Refused) {
    let file = try open("w")
    let written = fputs(text, file) >= 0
    guard fclose(file) == 0, written else { throw Refused(path: path) }
  }

  private func open(_ mode: String) throws(Refused) -> UnsafeMutablePointer<FILE> {
    guard let file = fopen(path, mode) else { throw Refused(path: path) }
    return file
  }

  /// A file that cannot be opened or written.
  public struct Refused: Error {
    let path: String
  }
}
