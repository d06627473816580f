/// Why bytes are no JSON document, and where.
public struct JSONSyntaxError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What is wrong, in words.
  public enum Problem: String, Sendable, CaseIterable {
    case empty = "the document is empty"
    case byteOrderMark = "a byte order mark stands before the document"
    case tooLarge = "the document is larger than 1 GiB"
    case tooDeep = "nested deeper than 512 levels"
    case valueMissing = "a value is missing"
    case keyMissing = "a key in quotation marks is missing"
    case colonMissing = "a colon is missing after the key"
    case commaOrBraceMissing = "a comma or \"}\" is missing"
    case commaOrBracketMissing = "a comma or \"]\" is missing"
    case unfinishedObject = "the document ends inside an object"
    case unfinishedArray = "the document ends inside an array"
    case unfinishedString = "the document ends inside the string that begins here"
    case unfinishedValue = "the document ends inside a value"
    case controlCharacter = "a control character stands unescaped in a string"
    case wrongEscape = "an escape that JSON does not have"
    case notUTF8 = "these bytes are not UTF-8"
    case unknownWord = "a word that is not true, false or null"
    case leadingZero = "a number begins with a needless 0"
    case digitMissing = "a digit is missing in a number"
    case textAfterValue = "something stands after the document's value"
  }

  public let problem: Problem
  /// The byte, counted from 0; the document's length where something is missing at its end.
  public let offset: Int
  /// Counted from 1, at line feeds.
  public let line: Int
  /// Counted from 1, in Unicode scalars of that line.
  public let column: Int

  /// Whether the document only stops too soon: more bytes could make it valid.
  public var endsEarly: Bool {
    switch problem {
    case .empty, .unfinishedObject, .unfinishedArray, .unfinishedString, .unfinishedValue: true
    default: false
    }
  }

  /// Everything before the offset is UTF-8, so counting the bytes that begin a scalar counts the scalars.
  init(_ problem: Problem, at offset: Int, in bytes: [UInt8]) {
    self.problem = problem
    self.offset = offset
    let before = bytes.prefix(offset)
    line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    column = before[start...].count { $0 & 0xC0 != 0x80 } + 1
  }

  public var description: String {
    "line \(line), column \(column) (byte \(offset)): \(problem.rawValue)"
  }
}
