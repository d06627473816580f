/// Makes the index of a document: one pass over the bytes, with a stack of its own instead of recursion.
struct JSONParser {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var nodes: [JSONNode] = []
  /// The nodes of the objects and arrays that are open.
  private var open: [Int] = []

  /// A problem and the byte where it is.
  struct Failure: Error {
    let problem: JSONSyntaxError.Problem
    let offset: Int
  }

  static func index(_ bytes: [UInt8]) throws(JSONSyntaxError) -> [JSONNode] {
    let result: Result<[JSONNode], Failure> = bytes.withUnsafeBufferPointer { buffer in
      var parser = JSONParser(bytes: buffer)
      do throws(Failure) {
        try parser.parse()
        return .success(parser.nodes)
      } catch {
        return .failure(error)
      }
    }
    switch result {
    case .success(let nodes): return nodes
    case .failure(let failure):
      throw JSONSyntaxError(failure.problem, at: failure.offset, in: bytes)
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    nodes.reserveCapacity(bytes.count / 12 + 8)
    open.reserveCapacity(16)
  }

  private mutating func parse() throws(Failure) {
    guard bytes.count <= Int(Int32.max) else { throw Failure(problem: .tooLarge, offset: 0) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw Failure(problem: .byteOrderMark, offset: 0) }
    skipWhiteSpace()
    try parseValue()
    while let container = open.last { try parseRest(of: container) }
    skipWhiteSpace()
    if position < bytes.count { throw Failure(problem: .textAfterValue, offset: position) }
  }

  /// The next element or member of the innermost container, or its end.
  private mutating func parseRest(of container: Int) throws(Failure) {
    let isObject = nodes[container].kind == .object
    let close = isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")
    skipWhiteSpace()
    guard let byte = peek else { throw unfinished(isObject ? .unfinishedObject : .unfinishedArray) }
    if byte == close {
      position += 1
      nodes[container].end = UInt32(truncatingIfNeeded: position)
      nodes[container].next = UInt32(truncatingIfNeeded: nodes.count)
      open.removeLast()
      return
    }
    if nodes[container].count > 0 {
      guard byte == UInt8(ascii: ",") else {
        throw fail(isObject ? .commaOrBraceMissing : .commaOrBracketMissing)
      }
      position += 1
      skipWhiteSpace()
    }
    if isObject {
      guard let quote = peek else { throw unfinished(.unfinishedObject) }
      guard quote == UInt8(ascii: "\"") else { throw fail(.keyMissing) }
      try parseString()
      skipWhiteSpace()
      guard let colon = peek else { throw unfinished(.unfinishedObject) }
      guard colon == UInt8(ascii: ":") else { throw fail(.colonMissing) }
      position += 1
      skipWhiteSpace()
    }
    nodes[container].count += 1
    try parseValue()
  }

  private mutating func parseValue() throws(Failure) {
    guard let byte = peek else { throw unfinished(.valueMissing) }
    switch byte {
    case UInt8(ascii: "\""): try parseString()
    case UInt8(ascii: "{"): try begin(.object)
    case UInt8(ascii: "["): try begin(.array)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try parseNumber()
    case UInt8(ascii: "t"): try parseWord("true", .boolean)
    case UInt8(ascii: "f"): try parseWord("false", .boolean)
    case UInt8(ascii: "n"): try parseWord("null", .null)
    default: throw fail(.valueMissing)
    }
  }

  private mutating func begin(_ kind: JSONValue.Kind) throws(Failure) {
    guard open.count < JSONDocument.maximumDepth else { throw fail(.tooDeep) }
    open.append(nodes.count)
    nodes.append(JSONNode(kind, start: position))
    position += 1
  }

  private mutating func add(_ kind: JSONValue.Kind, from start: Int, count: Int = 0) {
    nodes.append(JSONNode(kind, start: start, end: position, next: nodes.count + 1, count: count))
  }

  private mutating func parseWord(_ word: StaticString, _ kind: JSONValue.Kind) throws(Failure) {
    let start = position
    for index in 0..<word.utf8CodeUnitCount {
      guard start + index < bytes.count else { throw unfinished(.unknownWord) }
      guard bytes[start + index] == word.utf8Start[index] else {
        throw Failure(problem: .unknownWord, offset: start)
      }
    }
    position = start + word.utf8CodeUnitCount
    add(kind, from: start)
  }

  private mutating func parseNumber() throws(Failure) {
    let start = position
    if peek == UInt8(ascii: "-") { position += 1 }
    if peek == UInt8(ascii: "0") {
      position += 1
      if isDigit { throw Failure(problem: .leadingZero, offset: start) }
    } else {
      try parseDigits()
    }
    if peek == UInt8(ascii: ".") {
      position += 1
      try parseDigits()
    }
    if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
      position += 1
      if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { position += 1 }
      try parseDigits()
    }
    add(.number, from: start)
  }

  private mutating func parseDigits() throws(Failure) {
    guard isDigit else {
      throw position < bytes.count ? fail(.digitMissing) : unfinished(.digitMissing)
    }
    while isDigit { position += 1 }
  }

  private var isDigit: Bool {
    guard let byte = peek else { return false }
    return byte &- UInt8(ascii: "0") < 10
  }

  private mutating func parseString() throws(Failure) {
    let start = position
    position += 1
    var escapes = 0
    while position < bytes.count {
      let byte = bytes[position]
      switch StringByte.table[Int(byte)] {
      case .plain: position += 1
      case .quote:
        position += 1
        add(.string, from: start, count: escapes)
        return
      case .escape:
        escapes = 1
        try skipEscape()
      case .control: throw fail(.controlCharacter)
      case .multibyte: try skipMultibyte(byte)
      }
    }
    throw Failure(problem: .unfinishedString, offset: start)
  }

  private mutating func skipEscape() throws(Failure) {
    let start = position
    guard position + 1 < bytes.count else {
      throw Failure(problem: .unfinishedString, offset: start)
    }
    switch bytes[position + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      position += 2
    case UInt8(ascii: "u"):
      guard position + 5 < bytes.count, (2...5).allSatisfy({ bytes[start + $0].hexDigit != nil })
      else {
        throw Failure(problem: .wrongEscape, offset: start)
      }
      position += 6
    default: throw Failure(problem: .wrongEscape, offset: start)
    }
  }

  /// A character of two to four bytes: no overlong form, no surrogate, nothing over U+10FFFF.
  private mutating func skipMultibyte(_ lead: UInt8) throws(Failure) {
    let second: ClosedRange<UInt8>
    let length: Int
    switch lead {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: throw fail(.notUTF8)
    }
    guard position + length <= bytes.count, second.contains(bytes[position + 1]) else {
      throw fail(.notUTF8)
    }
    for index in 2..<max(2, length) where bytes[position + index] & 0xC0 != 0x80 {
      throw fail(.notUTF8)
    }
    position += length
  }

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipWhiteSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }

  private func fail(_ problem: JSONSyntaxError.Problem) -> Failure {
    Failure(problem: problem, offset: position)
  }

  private func unfinished(_ problem: JSONSyntaxError.Problem) -> Failure {
    Failure(
      problem: bytes.allSatisfy { [0x20, 0x0A, 0x0D, 0x09].contains($0) } ? .empty : problem,
      offset: bytes.count)
  }
}

/// What a byte of a string's body is.
private enum StringByte: UInt8 {
  case plain, quote, escape, control, multibyte

  static let table: [StringByte] = (0...255).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "\""): .quote
    case UInt8(ascii: "\\"): .escape
    case ..<0x20: .control
    case 0x80...: .multibyte
    default: .plain
    }
  }
}

extension UInt8 {
  /// The value of a hexadecimal digit.
  var hexDigit: UInt16? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(self - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(self - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(self - UInt8(ascii: "A")) + 10
    default: nil
    }
  }
}
