import CVTerm
import Glibc

/// The threads of a process and of all that it started, each of which waits until something from outside wakes it.
///
/// Two equal values, one taken after the other, say that none of the threads ran in between: who wakes and waits again
/// has given up its processor once more.
struct WaitingThreads: Equatable {
  /// How often each thread has given up its processor, by its number.
  private var switches: [Int32: Int] = [:]

  /// Nil where a thread runs.
  ///
  /// - Parameter forever: whether it is nil too where the first thread of a process waits for what comes without anybody's
  ///   doing: for the end of some time, or for room for what it writes.
  init?(of process: Int32, forever: Bool) {
    var processes = [process]
    while let process = processes.popLast() {
      for thread in ProcessStatus.numbers(in: "/proc/\(process)/task") {
        let folder = "/proc/\(process)/task/\(thread)/"
        guard let fields = Self.fields(ofFile: folder + "status"),
          let state = fields["State"]?.first, "STZ".contains(state),
          let voluntary = fields["voluntary_ctxt_switches"].flatMap({ Int($0) }),
          let forced = fields["nonvoluntary_ctxt_switches"].flatMap({ Int($0) }),
          let children = Self.text(ofFile: folder + "children")
        else { return nil }
        if forever, thread == process, state == "S" {
          guard let call = Self.text(ofFile: folder + "syscall"), !Self.endsByItself(call) else {
            return nil
          }
        }
        switches[thread] = voluntary + forced
        processes += children.split(separator: " ").compactMap { Int32($0) }
      }
    }
  }

  /// Whether a system call in which a thread sleeps will return without anybody's doing.
  ///
  /// - Parameter call: as the kernel writes it: the number, then its arguments.
  static func endsByItself(_ call: String) -> Bool {
    let words = call.split { $0 == " " || $0 == "\n" }
    guard let number = words.first.flatMap({ Int($0) }) else { return true }
    let arguments = words.dropFirst().map { UInt64($0.dropFirst(2), radix: 16) ?? 0 }
    switch number {
    case call_poll: return arguments.count > 2 && Int32(truncatingIfNeeded: arguments[2]) >= 0
    case call_ppoll: return arguments.count > 2 && arguments[2] != 0
    case call_write, call_nanosleep, call_clock_nanosleep: return true
    default: return false
    }
  }

  /// The lines `name: value` of a file; nil where it cannot be read.
  private static func fields(ofFile path: String) -> [Substring: Substring]? {
    guard let text = text(ofFile: path) else { return nil }
    let lines = text.split(separator: "\n").map { $0.split(separator: ":", maxSplits: 1) }
    let pairs = lines.filter { $0.count == 2 }.map {
      ($0[0], $0[1].drop { $0 == "\t" || $0 == " " })
    }
    return Dictionary(pairs) { first, _ in first }
  }

  private static func text(ofFile path: String) -> String? {
    guard let file = try? Descriptor(open(path, O_RDONLY | O_CLOEXEC), from: "open") else {
      return nil
    }
    return String(decoding: file.readAvailable(), as: UTF8.self)
  }
}
