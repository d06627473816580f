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

  /// A text with the mask wherever the secret's bytes stand in it, whatever combines with their last character.
  func masked(in text: String) -> String {
    String(decoding: masked(in: Array(text.utf8)), as: UTF8.self)
  }

  /// Bytes with the mask wherever the secret stands in them.
  func masked(in bytes: [UInt8]) -> [UInt8] {
    let secret = Array(value.utf8)
    guard let first = secret.first else { return bytes }
    var masked: [UInt8] = []
    var copied = 0
    var place = 0
    while let found = bytes[place...].firstIndex(of: first) {
      if bytes[found...].starts(with: secret) {
        masked += bytes[copied..<found] + Array(Self.mask.utf8)
        place = found + secret.count
        copied = place
      } else {
        place = found + 1
      }
    }
    return copied == 0 ? bytes : masked + bytes[copied...]
  }
}
