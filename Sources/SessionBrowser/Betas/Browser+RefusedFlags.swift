import DisplayText
import SessionModels

/// The flags that the service refused by name.
extension Browser {
  /// Marks the flags that a failure names as refused.
  mutating func noteRefusedFlags(_ error: APIError) {
    for flag in error.refusedFlags { refusedFlags[flag] = now }
  }

  /// What was sent with an answer of success is refused no more.
  mutating func acceptFlags() {
    for flag in betas.flags { refusedFlags[flag] = nil }
  }

  /// Whether a failure names a flag that is still on, so that one key leaves it out.
  func canLeaveOut(_ error: APIError) -> Bool {
    error.refusedFlags.contains { betas.isOn($0) && !betas.isLocked($0) }
  }

  /// Switches off what the service refused, and asks again.
  mutating func askWithoutRefusedFlags() -> [Effect] {
    let refused = betas.flags.filter { refusedFlags[$0] != nil && !betas.isLocked($0) }
    guard !refused.isEmpty else {
      notice = Notice("no flag that is on was refused")
      return []
    }
    for flag in refused { betas.turnOff(flag) }
    let effects = askWithNewFlags()
    notice = Notice("asking without " + refused.map { SafeText($0.value) }.joined(separator: ", "))
    return effects
  }
}
