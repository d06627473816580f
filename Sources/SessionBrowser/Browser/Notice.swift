import DisplayText
import Presentation

/// One line that is said until the next key.
public struct Notice: Sendable, Hashable {
  public let text: SafeText
  public let severity: Severity

  init(_ text: SafeText, _ severity: Severity = .ordinary) {
    self.text = text
    self.severity = severity
  }
}
