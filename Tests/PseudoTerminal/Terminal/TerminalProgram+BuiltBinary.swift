import Glibc

extension TerminalProgram {
  /// The `sessionscope` to test: the path in `SESSIONSCOPE_BINARY`, else the one that was built beside the tests.
  /// - Throws: `ProgramError.noBinary` where no such program can be run.
  public static var builtBinary: String {
    get throws {
      try builtBinary(
        named: getenv("SESSIONSCOPE_BINARY").map { String(cString: $0) },
        besides: [ownPath] + CommandLine.arguments)
    }
  }

  /// Another program that was built beside the tests.
  /// - Throws: `ProgramError.noBinary` where no such program can be run.
  public static func built(_ name: String) throws -> String {
    try builtBinary(named: nil, besides: [ownPath] + CommandLine.arguments, name: name)
  }

  /// - Parameters:
  ///   - named: The path that was asked for; empty counts as none.
  ///   - besides: Paths of files in whose folders the program may be.
  static func builtBinary(named: String?, besides: [String], name: String = "sessionscope") throws
    -> String
  {
    if let named, !named.isEmpty {
      guard access(named, X_OK) == 0 else { throw ProgramError.noBinary([named]) }
      return named
    }
    var tried: [String] = []
    for neighbour in besides {
      guard let slash = neighbour.lastIndex(of: "/") else { continue }
      let candidate = neighbour[...slash] + name
      if access(String(candidate), X_OK) == 0 { return String(candidate) }
      if !tried.contains(String(candidate)) { tried.append(String(candidate)) }
    }
    throw ProgramError.noBinary(tried)
  }

  private static var ownPath: String {
    var path = [CChar](repeating: 0, count: Int(PATH_MAX))
    let length = readlink("/proc/self/exe", &path, path.count)
    return String(decoding: path.prefix(max(length, 0)).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
