/// Where something that is added to every request was found.
public enum AdditionSource: Sendable, Hashable {
  /// The command line.
  case option
  /// The configuration file.
  case file
}

/// Why something cannot be added to every request. It never holds a value.
public struct AdditionRefusal: Error, Sendable, Hashable {
  /// The name that was given; nil where it is the name that is wrong.
  public let name: String?
  public let reason: Reason

  init(_ reason: Reason, of name: String? = nil) {
    self.name = name
    self.reason = reason
  }

  /// No colon stands in `name: value`.
  public static let noColon = AdditionRefusal(.noColon)

  public enum Reason: Sendable, Hashable {
    case noColon
    case noEqualsSign
    case emptyName
    /// A header's name holds what no token can.
    case notAToken
    case nameTooLong(limit: Int)
    case emptyValue
    case valueTooLong(limit: Int)
    case controlCharacter
    /// A header's value holds a character beyond ASCII.
    case notASCII
    /// A request has this header by itself.
    case setByProgram(ProgramHeader)
    /// Requests of this program have this name in their queries.
    case usedByProgram
  }
}
