import DisplayText
import SessionModels

/// The flags that the service refused by name.
extension Browser {
  /// Marks the flags that a failure names as refused.
  mutating func noteRefusedFlags(_ error: APIError) {
    flagAnswers.refuse(error, at: now)
  }

  /// What was sent with an answer of success is accepted.
  mutating func acceptFlags() { flagAnswers.accept(betas.flags, at: now) }

  /// Whether a failure names a flag that is still on, so that one key leaves it out.
  func canLeaveOut(_ error: APIError) -> Bool {
    error.refusedFlags.contains { betas.isOn($0) && !betas.isLocked($0) }
  }

  /// Switches off what the service refused, and asks again.
  mutating func askWithoutRefusedFlags() -> [Effect] {
    let refused = flagAnswers.refused(in: betas)
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
