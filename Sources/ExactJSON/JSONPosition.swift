/// A place in a text, as people count.
public struct JSONPosition: Sendable, Hashable {
  /// Counted from 1, at line feeds.
  public let line: Int
  /// Counted from 1, in Unicode scalars of that line.
  public let column: Int

  /// - Parameters:
  ///   - offset: a byte, counted from 0; everything before it is UTF-8, so that counting the bytes that begin a scalar
  ///     counts the scalars.
  ///   - bytes: the whole text.
  public init(of offset: Int, in bytes: [UInt8]) {
    let before = bytes.prefix(offset)
    line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    column = before[start...].count { $0 & 0xC0 != 0x80 } + 1
  }
}
