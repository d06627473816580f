import DisplayText
import Presentation

/// One line that is said until the next key.
public struct Notice: Sendable, Hashable {
  public let text: SafeText
  public let standing: Standing

  init(_ text: SafeText, _ standing: Standing = .ordinary) {
    self.text = text
    self.standing = standing
  }
}
