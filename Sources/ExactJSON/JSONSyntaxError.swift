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
  /// The same place as people count.
  public let position: JSONPosition

  public var line: Int { position.line }
  public var column: Int { position.column }

  init(_ problem: Problem, at offset: Int, in bytes: [UInt8]) {
    self.problem = problem
    self.offset = offset
    position = JSONPosition(of: offset, in: bytes)
  }

  public var description: String {
    "line \(line), column \(column) (byte \(offset)): \(problem.rawValue)"
  }
}
