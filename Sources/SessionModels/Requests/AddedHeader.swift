/// The name of a header that somebody adds to every request. Its value is a secret and stands elsewhere.
public struct AddedHeader: Sendable, Hashable {
  public let name: String
  public let source: AdditionSource

  /// The most bytes of a name.
  public static let nameLimit = 256
  /// The most bytes of a value: servers usually take no more than that of all headers together.
  public static let valueLimit = 8 << 10

  public init(_ name: String, from source: AdditionSource) throws(AdditionRefusal) {
    guard !name.isEmpty else { throw AdditionRefusal(.emptyName) }
    guard name.utf8.count <= Self.nameLimit else {
      throw AdditionRefusal(.nameTooLong(limit: Self.nameLimit))
    }
    guard name.utf8.allSatisfy(Self.isTokenByte) else { throw AdditionRefusal(.notAToken) }
    if let header = ProgramHeader(name) { throw AdditionRefusal(.setByProgram(header), of: name) }
    self.name = name
    self.source = source
  }

  /// A value as it can be sent, without the spaces around it.
  public func checked(_ value: String) throws(AdditionRefusal) -> String {
    let bytes = Array(value.utf8)
    guard bytes.count <= Self.valueLimit else {
      throw AdditionRefusal(.valueTooLong(limit: Self.valueLimit), of: name)
    }
    guard !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
      throw AdditionRefusal(.controlCharacter, of: name)
    }
    guard bytes.allSatisfy({ $0 < 0x80 }) else { throw AdditionRefusal(.notASCII, of: name) }
    let space = UInt8(ascii: " ")
    let trimmed = bytes.drop { $0 == space }.reversed().drop { $0 == space }.reversed()
    guard !trimmed.isEmpty else { throw AdditionRefusal(.emptyValue, of: name) }
    return String(decoding: trimmed, as: UTF8.self)
  }

  /// The characters of a name (RFC 9110, section 5.6.2: token).
  private static func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
  }
}
