extension Reply {
  /// A body compressed by gzip: `{"data":[],"next_page":null}`.
  public static let gzip = answer(
    headers: [("Content-Encoding", "gzip")], body: emptyListCompressed)

  /// Bytes that are called gzip and are not.
  public static let brokenGzip = answer(
    headers: [("Content-Encoding", "gzip")], body: Array("these bytes are not compressed".utf8))

  /// A small body that becomes large: spaces, at a thousand to one.
  public static func bomb(mebibytes: Int) -> Reply {
    answer(
      headers: [("Content-Encoding", "deflate")], body: DeflateBomb.bytes(count: mebibytes << 20))
  }

  private static let emptyListCompressed: [UInt8] = [
    0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0xAB, 0x56, 0x4A, 0x49, 0x2C, 0x49,
    0x54, 0xB2, 0x8A, 0x8E, 0xD5, 0x51, 0xCA, 0x4B, 0xAD, 0x28, 0x89, 0x2F, 0x48, 0x4C, 0x4F, 0x55,
    0xB2, 0xCA, 0x2B, 0xCD, 0xC9, 0xA9, 0x05, 0x00, 0x60, 0x0C, 0x6E, 0x79, 0x1C, 0x00, 0x00, 0x00,
  ]
}

/// A zlib stream of one repeated byte, without the check sum at its end: it is to be given up before.
private enum DeflateBomb {
  /// - Parameter count: how many bytes it becomes, rounded up to whole copies of 258.
  static func bytes(count: Int) -> [UInt8] {
    var bits = Bits()
    // One last block with the fixed codes: a space, then copies of 258 bytes from one byte back.
    bits.write(0b011, count: 3)
    bits.writeCode(0x30 + 0x20, count: 8)
    for _ in 0...(count / 258) {
      bits.writeCode(0b1100_0101, count: 8)
      bits.writeCode(0, count: 5)
    }
    bits.writeCode(0, count: 7)
    return [0x78, 0x9C] + bits.bytes
  }

  /// Bits packed from the lowest of each byte on.
  private struct Bits {
    private(set) var bytes: [UInt8] = []
    private var used = 8

    mutating func write(_ value: Int, count: Int) {
      for index in 0..<count { append(value >> index & 1) }
    }

    /// A Huffman code: its highest bit first.
    mutating func writeCode(_ value: Int, count: Int) {
      for index in (0..<count).reversed() { append(value >> index & 1) }
    }

    private mutating func append(_ bit: Int) {
      if used == 8 {
        bytes.append(0)
        used = 0
      }
      bytes[bytes.count - 1] |= UInt8(bit << used)
      used += 1
    }
  }
}
