/// Why the browser cannot use this terminal, in plain words.
public enum TerminalProblem: Error, Sendable, Hashable, CustomStringConvertible {
  /// Standard input is not a terminal.
  case inputIsNoTerminal
  /// Standard output is not a terminal.
  case outputIsNoTerminal
  /// `TERM` is not set, or empty.
  case noType
  /// The terminal cannot move its cursor, by its name or its description.
  case cannotDrawAnywhere(type: String)
  /// Neither the type nor any that could stand for it has a description on this system.
  case noDescription(type: String)
  /// The description is there, but curses does not accept the terminal.
  case refused(type: String)
  /// The system refused something that a terminal program needs.
  case system(SystemFailure)

  public var description: String {
    switch self {
    case .inputIsNoTerminal: "standard input is not a terminal"
    case .outputIsNoTerminal: "standard output is not a terminal"
    case .noType: "TERM is not set, so it is not known what this terminal understands"
    case .cannotDrawAnywhere(let type):
      "a terminal of type \(Self.shown(type)) cannot place text on its screen"
    case .noDescription(let type):
      "this system has no description of terminals of type \(Self.shown(type)), nor of xterm or vt100"
    case .refused(let type): "the terminal of type \(Self.shown(type)) could not be set up"
    case .system(let failure): failure.description
    }
  }

  /// A type as it may be printed: it comes from the environment, and anything can stand there.
  static func shown(_ type: String) -> String {
    let scalars = type.unicodeScalars.prefix(40).map {
      (0x21...0x7E).contains($0.value) ? Character($0) : "?"
    }
    return String(scalars)
  }
}
