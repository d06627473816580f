import Glibc

/// A folder of one test, gone with it.
public final class TemporaryFolder {
  public let path: String

  public init() throws {
    var template = Array("/tmp/sessionscope-test.XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Refused() }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { Self.remove(path) }

  /// Writes a file, with the folders above it.
  public func write(_ text: String, to name: String, mode: mode_t = 0o600) throws {
    let parts = name.split(separator: "/").dropLast()
    var folder = path
    for part in parts {
      folder += "/" + part
      mkdir(folder, 0o700)
    }
    guard let file = fopen(path + "/" + name, "w") else { throw Refused() }
    fputs(text, file)
    fclose(file)
    chmod(path + "/" + name, mode)
  }

  /// The text of a file; nil where there is none.
  public func text(of name: String) -> String? {
    guard let file = fopen(path + "/" + name, "r") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<count], as: UTF8.self)
  }

  /// The permission bits; nil where there is nothing.
  public func mode(of name: String) -> mode_t? {
    var status = stat()
    return lstat(path + "/" + name, &status) == 0 ? status.st_mode & 0o777 : nil
  }

  /// The names in a folder, sorted.
  public func names(in folder: String) -> [String] { Self.names(path + "/" + folder) }

  private static func names(_ folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  private static func remove(_ path: String) {
    for name in names(path) {
      let entry = path + "/" + name
      var status = stat()
      let isFolder = lstat(entry, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      if isFolder { remove(entry) } else { unlink(entry) }
    }
    rmdir(path)
  }

  /// The system did not let the test have its folder.
  public struct Refused: Error {}
}
