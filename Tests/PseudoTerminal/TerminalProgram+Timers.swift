import Glibc

extension TerminalProgram {
  /// A timer of the program, as `/proc/<pid>/fdinfo` tells it.
  public struct Timer: Sendable {
    /// How many seconds it has still to go; 0 where it is not set.
    public let seconds: Int
    /// After how many seconds it comes again; 0 where it does not.
    public let interval: Int
  }

  /// The timers that wake it.
  public var timers: [Timer] {
    get throws {
      let path = "/proc/\(pid)/fdinfo"
      guard let folder = opendir(path) else { throw ProgramError.system("opendir", errno) }
      defer { closedir(folder) }
      var timers: [Timer] = []
      while let entry = readdir(folder) {
        let name = withUnsafeBytes(of: &entry.pointee.d_name) {
          String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
        }
        guard
          let file = try? Descriptor(open(path + "/" + name, O_RDONLY | O_CLOEXEC), from: "open")
        else { continue }
        let lines = String(decoding: file.readAvailable(), as: UTF8.self).split(separator: "\n")
        func seconds(_ field: String) -> Int? {
          lines.first { $0.hasPrefix(field) }.flatMap { line in
            Int(line.drop { !$0.isNumber }.prefix { $0.isNumber })
          }
        }
        if let value = seconds("it_value:"), let interval = seconds("it_interval:") {
          timers.append(Timer(seconds: value, interval: interval))
        }
      }
      return timers
    }
  }
}
