import CNcurses

/// The terminal description that is in use.
struct TerminalType {
  /// What curses is to be told.
  let name: String
  /// Whether it understands the ANSI forms of escape sequences, also those that its description does not name.
  let isANSI: Bool
  /// What people are told where another description stands for the one of the type that `TERM` names.
  let notice: String?
  /// Whether the description is the one that is built in, for want of any other.
  private let isBuiltIn: Bool

  /// Types that promise nothing; nothing is put in their place, since their users chose them for that.
  private static let plain: Set<String> = ["dumb", "unknown", "network"]
  /// What nearly every terminal understands, best first.
  private static let substitutes = ["xterm-256color", "xterm", "vt100"]

  /// Loads the description of the type that `TERM` names, or of one that can stand for it; the one that is built in
  /// where the system has none of them.
  init(environment: [String: String]) throws(TerminalProblem) {
    guard let type = environment["TERM"], !type.isEmpty else { throw .noType }
    guard !Self.plain.contains(type) else { throw .cannotDrawAnywhere(type: type) }
    // The size comes from `Terminal.readSize`, which keeps it within bounds; curses would believe the environment,
    // and the kernel whatever it says. It must where the description has no size, as the Linux console's.
    use_env(false)
    defer { use_env(tigetnum("lines") <= 0 || tigetnum("cols") <= 0) }
    let found = ([type] + Self.substitutes).first(where: Self.load)
    isBuiltIn = found == nil
    if isBuiltIn, !BuiltInTerminfo.offered(to: { Self.load(BuiltInTerminfo.type) }) {
      throw .noDescription(type: type)
    }
    guard let place = Self.capability("cup") else { throw .cannotDrawAnywhere(type: type) }
    name = found ?? BuiltInTerminfo.type
    isANSI = place.starts(with: [0x1B, 0x5B])
    let shown = TerminalProblem.shown(type)
    notice =
      switch found {
      case type: nil
      case let found?: "terminal type \(shown) is unknown here; using \(found)"
      case nil:
        "no terminfo entry of \(shown) here; using a built-in one"
          + (type == name ? "" : " of \(name)")
      }
  }

  /// Lets curses take the terminal, by this description.
  /// - Returns: whether curses did; it reads the description once more.
  func takeTerminal() -> Bool {
    let take = { curses_new_terminal(name) != nil }
    return isBuiltIn ? BuiltInTerminfo.offered(to: take) : take()
  }

  private static func load(_ name: String) -> Bool {
    var found: Int32 = 0
    // With a place for the answer, setupterm returns instead of ending the process.
    _ = setupterm(name, 1, &found)
    return found == 1
  }

  /// A string capability of the description that was loaded last, its padding marks (`$<5>`) taken out.
  static func capability(_ name: String) -> [UInt8]? {
    guard let value = curses_capability(name) else { return nil }
    var bytes: [UInt8] = []
    var rest = Array(String(cString: value).utf8)[...]
    while let byte = rest.first {
      if rest.starts(with: [0x24, 0x3C]), let end = rest.firstIndex(of: 0x3E) {
        rest = rest[(end + 1)...]
      } else {
        bytes.append(byte)
        rest = rest.dropFirst()
      }
    }
    return bytes
  }
}
