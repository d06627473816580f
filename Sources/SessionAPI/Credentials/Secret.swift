/// A key or token. It has no description, and only the request's header reveals it.
public struct Secret: Sendable, Hashable, CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  private let value: String

  public init(_ value: String) { self.value = value }

  /// What stands for it everywhere.
  public static let mask = "••••"

  public var description: String { Self.mask }
  public var debugDescription: String { Self.mask }
  public var customMirror: Mirror { Mirror(self, children: [:]) }

  /// The secret itself, for the header.
  var revealed: String { value }

  /// Those parts of it that are long enough to be a secret by themselves: the token behind a word such as `Bearer`, the
  /// values of a cookie.
  var parts: [Secret] {
    let parts = value.utf8.split { " ,;=".utf8.contains($0) }
      .filter { $0.count >= Self.longPart && $0.count < value.utf8.count }
    return parts.map { Secret(String(decoding: $0, as: UTF8.self)) }
  }

  /// The fewest bytes of a part that is looked for by itself.
  private static let longPart = 16

  /// How many bytes of a secret's beginning give it away: an echo of them and more is masked, where it is cut too.
  private static let tellingCount = 24

  /// A text with the mask wherever the secret's bytes stand in it, whatever combines with their last character.
  func masked(in text: String) -> String {
    String(decoding: masked(in: Array(text.utf8)), as: UTF8.self)
  }

  /// Bytes with the mask wherever the secret, or its beginning, stands in them, plain or as `%XX`.
  func masked(in bytes: [UInt8]) -> [UInt8] {
    let secret = Array(value.utf8)
    guard let first = secret.first else { return bytes }
    let needed = min(secret.count, Self.tellingCount)
    var masked: [UInt8] = []
    var copied = 0
    bytes.withUnsafeBufferPointer { bytes in
      var place = 0
      while place < bytes.count {
        if bytes[place] == first || bytes[place] == UInt8(ascii: "%"),
          let end = Self.end(of: secret, needed: needed, in: bytes, from: place)
        {
          masked += bytes[copied..<place]
          masked += Array(Self.mask.utf8)
          copied = end
          place = end
        } else {
          place += 1
        }
      }
      if copied > 0 { masked += bytes[copied...] }
    }
    return copied == 0 ? bytes : masked
  }

  /// Where the secret that stands at a place ends, or as much of it as stands there; nil where that is less than is
  /// needed.
  private static func end(
    of secret: [UInt8], needed: Int, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    var place = start
    for (matched, wanted) in secret.enumerated() {
      if place < bytes.count, bytes[place] == wanted {
        place += 1
      } else if place + 2 < bytes.count, bytes[place] == UInt8(ascii: "%"),
        let upper = hexDigit(bytes[place + 1]), let lower = hexDigit(bytes[place + 2]),
        upper << 4 | lower == wanted
      {
        place += 3
      } else {
        return matched < needed ? nil : place
      }
    }
    return place
  }

  private static func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
