/// Makes the index of a document: one pass over the bytes, with a stack of its own instead of recursion.
///
/// `bytes` is not checked by the subscript in release builds: every read stands behind a comparison with `bytes.count`.
struct JSONParser {
  let bytes: UnsafeBufferPointer<UInt8>
  /// The next byte to read; at most `bytes.count`.
  var position = 0
  private var nodes: [JSONNode] = []
  /// The objects and arrays that are open, the innermost last.
  private var open: [Container] = []

  /// An object or array whose end has not come yet.
  private struct Container {
    let node: Int
    let isObject: Bool
    var count = 0
  }

  /// A problem and the byte where it is.
  struct Failure: Error {
    let problem: JSONSyntaxError.Problem
    let offset: Int
  }

  /// The nodes of a document, the root first.
  static func index(
    _ bytes: [UInt8], maximumSize: Int = JSONDocument.maximumSize
  ) throws(JSONSyntaxError) -> [JSONNode] {
    guard bytes.count <= maximumSize else { throw JSONSyntaxError(.tooLarge, at: 0, in: []) }
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
    // An index that grows is twice as large for a moment: that of a large document has its size from the beginning.
    nodes.reserveCapacity(
      bytes.count < Self.countedSize ? bytes.count / 16 + 8 : Self.mostNodes(in: bytes))
    open.reserveCapacity(16)
  }

  /// From how many bytes on a document's values are counted before they are indexed: below, a larger index costs less than
  /// to read the document twice.
  private static let countedSize = 1 << 23

  /// At least as many nodes as a document has: every value but the first stands behind a sign that is counted here.
  private static func mostNodes(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 1
    var isInString = false
    var place = 0
    while place < bytes.count {
      if isInString {
        place = plainEnd(in: bytes, from: place)
        guard place < bytes.count else { break }
        if bytes[place] == UInt8(ascii: "\\") {
          place += 1
        } else if bytes[place] == UInt8(ascii: "\"") {
          isInString = false
        }
      } else {
        switch bytes[place] {
        case UInt8(ascii: "\""): isInString = true
        case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "{"): count += 1
        default: break
        }
      }
      place += 1
    }
    return count
  }

  private mutating func parse() throws(Failure) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw Failure(problem: .byteOrderMark, offset: 0) }
    skipWhiteSpace()
    guard position < bytes.count else { throw fail(.empty) }
    try parseValue(endingEarly: .empty)
    while let container = open.last { try parseNext(in: container) }
    skipWhiteSpace()
    if position < bytes.count { throw fail(.textAfterValue) }
  }

  /// The next element or member of the innermost container, or its end.
  private mutating func parseNext(in container: Container) throws(Failure) {
    let isObject = container.isObject
    let early: JSONSyntaxError.Problem = isObject ? .unfinishedObject : .unfinishedArray
    skipWhiteSpace()
    guard let byte = peek else { throw fail(early) }
    if byte == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
      position += 1
      nodes[container.node].close(end: position, next: nodes.count, count: container.count)
      open.removeLast()
      return
    }
    if container.count > 0 {
      guard byte == UInt8(ascii: ",") else {
        throw fail(isObject ? .commaOrBraceMissing : .commaOrBracketMissing)
      }
      position += 1
      skipWhiteSpace()
    }
    if isObject { try parseKey() }
    open[open.count - 1].count += 1
    try parseValue(endingEarly: early)
  }

  private mutating func parseKey() throws(Failure) {
    guard let quote = peek else { throw fail(.unfinishedObject) }
    guard quote == UInt8(ascii: "\"") else { throw fail(.keyMissing) }
    try parseString()
    skipWhiteSpace()
    guard let colon = peek else { throw fail(.unfinishedObject) }
    guard colon == UInt8(ascii: ":") else { throw fail(.colonMissing) }
    position += 1
    skipWhiteSpace()
  }

  private mutating func parseValue(endingEarly: JSONSyntaxError.Problem) throws(Failure) {
    guard let byte = peek else { throw fail(endingEarly) }
    switch byte {
    case UInt8(ascii: "\""): try parseString()
    case UInt8(ascii: "{"): try begin(.object)
    case UInt8(ascii: "["): try begin(.array)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      let start = position
      try skipNumber()
      add(.number, from: start)
    case UInt8(ascii: "t"): try parseWord("true", .boolean)
    case UInt8(ascii: "f"): try parseWord("false", .boolean)
    case UInt8(ascii: "n"): try parseWord("null", .null)
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
      throw fail(.unknownWord)
    default: throw fail(.valueMissing)
    }
  }

  private mutating func begin(_ kind: JSONValue.Kind) throws(Failure) {
    guard open.count < JSONDocument.maximumDepth else { throw fail(.tooDeep) }
    open.append(Container(node: nodes.count, isObject: kind == .object))
    nodes.append(JSONNode(kind, start: position, end: position, next: nodes.count))
    position += 1
  }

  private mutating func parseWord(_ word: StaticString, _ kind: JSONValue.Kind) throws(Failure) {
    let start = position
    try skipWord(word)
    add(kind, from: start)
  }

  @inline(__always) private mutating func parseString() throws(Failure) {
    let start = position
    let hasEscapes = try skipString()
    add(.string, from: start, hasEscapes: hasEscapes)
  }

  @inline(__always) private mutating func add(
    _ kind: JSONValue.Kind, from start: Int, hasEscapes: Bool = false
  ) {
    nodes.append(
      JSONNode(kind, start: start, end: position, next: nodes.count + 1, hasEscapes: hasEscapes))
  }

  /// The next byte; nil at the end.
  @inline(__always) var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  @inline(__always) private mutating func skipWhiteSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }

  /// The problem at the next byte, unless that byte itself is no UTF-8.
  func fail(_ problem: JSONSyntaxError.Problem) -> Failure {
    if let byte = peek, byte >= 0x80, characterLength(byte) == nil {
      return Failure(problem: .notUTF8, offset: position)
    }
    return Failure(problem: problem, offset: position)
  }
}
