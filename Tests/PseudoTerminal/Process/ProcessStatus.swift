import Glibc

/// What `/proc/<pid>/stat` says about a process.
struct ProcessStatus {
  let isZombie: Bool
  /// Whether its first thread sleeps until something happens.
  let isSleeping: Bool
  /// The process that leads its session.
  let session: Int32

  /// Nil where there is no such process.
  init?(of pid: Int32) {
    let path = "/proc/\(pid)/stat"
    guard let file = try? Descriptor(open(path, O_RDONLY | O_CLOEXEC), from: "open") else {
      return nil
    }
    let bytes = file.readAvailable()
    // The name in parentheses may hold spaces and parentheses itself; the state is the first field after it.
    guard let parenthesis = bytes.lastIndex(of: UInt8(ascii: ")")) else { return nil }
    let fields = String(decoding: bytes[(parenthesis + 1)...], as: UTF8.self).split(separator: " ")
    guard fields.count > 3, let session = Int32(fields[3]) else { return nil }
    isZombie = fields[0] == "Z" || fields[0] == "X"
    isSleeping = fields[0] == "S"
    self.session = session
  }

  /// The processes of a session that still run, in no order.
  static func running(inSession session: Int32) -> [Int32] {
    numbers(in: "/proc").filter { pid in
      guard let status = ProcessStatus(of: pid) else { return false }
      return status.session == session && !status.isZombie
    }
  }

  /// The entries of a folder that are numbers.
  static func numbers(in path: String) -> [Int32] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var found: [Int32] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if let number = Int32(name) { found.append(number) }
    }
    return found
  }
}
