/// What a call of a tool can do to files.
enum CallEffect: UInt8, Sendable {
  /// It reads one file.
  case readsFile
  /// It looks, and changes nothing.
  case looks
  /// It writes the file that it names.
  case writesFile
  /// It may change whatever it names.
  case mayWrite

  /// - Parameters:
  ///   - isBuiltIn: whether it is one of the agent's own tools.
  ///   - writesText: whether its input has text that is written.
  ///   - path: the file that its input names.
  init(tool: String, isBuiltIn: Bool, writesText: Bool, command: String?, path: String?) {
    guard isBuiltIn else {
      self = .mayWrite
      return
    }
    switch tool {
    case "read" where !writesText: self = .readsFile
    case "glob" where !writesText, "grep" where !writesText: self = .looks
    case "write", "edit": self = path.map(Self.isCertain) == true ? .writesFile : .mayWrite
    case "bash" where command.map(LookingCommand.isOne) == true: self = .looks
    default: self = .mayWrite
    }
  }

  /// The longest path that is looked at, in bytes.
  static let pathLimit = 4000

  /// Whether a path says by itself which file it is: one that is relative, or goes up, may be any.
  private static func isCertain(_ path: String) -> Bool {
    path.hasPrefix("/") && path.utf8.count <= pathLimit
      && !path.split(separator: "/").contains("..")
  }
}

/// Commands of a shell that change no file, as far as that can be told without a shell. What is not certain is none.
enum LookingCommand {
  private static let programs: Set = [
    "ls", "cat", "head", "tail", "stat", "file", "wc", "du", "df", "pwd", "cd", "grep",
    "rg", "egrep", "fgrep", "test", "[", "true", "false", "echo", "printf", "readlink", "realpath",
    "md5sum", "sha256sum", "diff", "cmp", "basename", "dirname", "findmnt", "whoami", "id",
  ]
  private static let gitCommands: Set = [
    "status", "log", "diff", "show", "rev-parse", "ls-files", "blame", "describe", "ls-tree",
  ]

  /// The longest command that is looked at, in bytes.
  static let lengthLimit = 4000

  /// - Parameter command: a whole command line.
  static func isOne(_ command: String) -> Bool {
    let bytes = Array(command.utf8)
    guard bytes.count <= lengthLimit else { return false }
    var part: [UInt8] = []
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      switch byte {
      // Other commands inside, what only a shell knows, and text for a program.
      case UInt8(ascii: "`"), UInt8(ascii: "$"), UInt8(ascii: "<"): return false
      case UInt8(ascii: ">"):
        guard let end = quietEnd(bytes, at: place) else { return false }
        place = end
        // The number of what is redirected is no word.
        if part.last == UInt8(ascii: "2") || part.last == UInt8(ascii: "1") { part.removeLast() }
        part.append(UInt8(ascii: " "))
      case UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "&"), UInt8(ascii: "\n"):
        guard isLooking(part) else { return false }
        part.removeAll(keepingCapacity: true)
      default: part.append(byte)
      }
    }
    return isLooking(part)
  }

  /// Where a redirection ends that writes no file: `>/dev/null`, `>&1`; nil for any other.
  private static func quietEnd(_ bytes: [UInt8], at place: Int) -> Int? {
    let rest = bytes[place...].drop { $0 == UInt8(ascii: " ") }
    for target in ["/dev/null", "&1", "&2"] where rest.starts(with: target.utf8) {
      let end = rest.startIndex + target.utf8.count
      let isWhole = end == bytes.count || " \t\n;|&".utf8.contains(bytes[end])
      return isWhole ? end : nil
    }
    return nil
  }

  /// Whether one command of a line only looks.
  private static func isLooking(_ part: [UInt8]) -> Bool {
    let words = part.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    guard let first = words.first else { return true }
    let name = text(first)
    return name == "git" ? isLooking(git: words.dropFirst()) : programs.contains(name)
  }

  private static func isLooking(git words: ArraySlice<ArraySlice<UInt8>>) -> Bool {
    var words = words.map(text)[...]
    while words.first == "-C" || words.first == "-c" { words = words.dropFirst(2) }
    return words.first.map(gitCommands.contains) == true
      && !words.contains { $0.hasPrefix("--output") || $0.hasPrefix("-o") }
  }

  private static func text(_ word: ArraySlice<UInt8>) -> String {
    String(decoding: word, as: UTF8.self)
  }
}
