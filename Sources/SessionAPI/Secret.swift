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
    let secret = Array(value.utf8)
    let bytes = Array(text.utf8)
    guard !secret.isEmpty else { return text }
    var masked: [UInt8] = []
    var place = 0
    while place < bytes.count {
      if bytes[place...].starts(with: secret) {
        masked += Self.mask.utf8
        place += secret.count
      } else {
        masked.append(bytes[place])
        place += 1
      }
    }
    return String(decoding: masked, as: UTF8.self)
  }
}
