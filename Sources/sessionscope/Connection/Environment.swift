import Glibc

/// The process's environment.
enum Environment {
  /// As it was at the start. What is set for one call of curses is not seen here.
  static let current: [String: String] = {
    var values: [String: String] = [:]
    var entry = environ
    while let text = entry.pointee.map({ String(cString: $0) }) {
      // The first of two values of a name counts.
      if let end = text.utf8.firstIndex(of: UInt8(ascii: "=")) {
        let name = String(text[..<end])
        if values[name] == nil { values[name] = String(Substring(text.utf8[end...].dropFirst())) }
      }
      entry += 1
    }
    return values
  }()
}
