import DisplayText
import SessionModels

/// What the calls of a session tell about a mount, as a field of its detail.
public enum CallFacts {
  /// The field before anything was read, for a screen where fields open; nil for what calls cannot be sorted under.
  public static func link(for resource: SessionResource) -> Field? {
    guard let path = resource.mountPath, MountPaths.isSorted(path) else { return nil }
    return Field("Calls", "Enter: find those that name this path").linked(to: .calls)
  }

  /// The field once calls were read; nil where they were not sorted under this mount.
  ///
  /// - Parameter offset: the local zone, in seconds east of UTC.
  public static func field(
    of resource: SessionResource, _ reading: CallReading, offset: Int
  ) -> Field? {
    guard reading.pageCount > 0, let facts = reading.facts(of: resource.mountPath) else {
      return nil
    }
    var lines = [words(facts, reading, offset: offset)]
    if facts.count == 0, reading.isAtEnd { lines.append(Self.proofOfNothing) }
    if let missing = CallWords.missing(reading) { lines.append("Not seen: " + missing) }
    if !reading.isAtEnd { lines.append(CallWords.progress(reading, offset: offset)) }
    return Field(
      "Calls", lines, wrapping: .words, note: read(facts, offset: offset),
      severity: facts.allReadsFailed ? .failure : .ordinary
    ).linked(to: .calls)
  }

  /// Such as `14: bash 8, read 4, write 2; 3 failed`.
  public static func words(_ facts: MountCalls, _ reading: CallReading, offset: Int) -> SafeText {
    guard facts.count > 0 else {
      return reading.isComplete
        ? "no call names this path" : "no call that was read names this path"
    }
    let failed: SafeText = facts.failed > 0 ? "; \(facts.failed) failed" : ""
    return "\(facts.count): " + CallWords.tools(facts.byTool) + failed
  }

  /// Why no call proves nothing.
  public static let proofOfNothing: SafeText =
    "That proves nothing: relative paths and scripts reach it unnamed."

  /// Such as `read at 09:04`; nil where it is not proved that it was.
  private static func read(_ facts: MountCalls, offset: Int) -> SafeText? {
    guard let time = facts.readAt else { return nil }
    return "read at " + time.words { ClockTime.minutes($0, offset: offset) }
  }
}
