import DisplayText
import SessionModels

/// What can be said and opened of a memory store beside its mount.
public enum StoreFacts {
  /// What leads to more of a store than its fields say, for a screen where fields open.
  ///
  /// - Parameter knowsChanges: whether another field says what the session wrote there.
  public static func links(knowsChanges: Bool) -> FieldGroup {
    let changes = Field("Written by this session", "Enter: list").linked(to: .changes)
    return FieldGroup(
      heading: "Contents",
      fields: [Field("Memories", "Enter: list").linked(to: .memories)]
        + (knowsChanges ? [] : [changes])
        + [
          Field("Other writers", "Enter: find running sessions that mount it").linked(
            to: .writers)
        ])
  }

  static func changes(
    _ check: Check<Page<MemoryVersion>>, sessionCreatedAt: Instant?, now: Instant
  ) -> Field {
    let label: SafeText = "Written by this session"
    let field: Field
    switch check {
    case .known(let page, _):
      let newest = page.elements.first?.createdAt
      field = Field(
        label, count(of: page) ?? nothing(since: sessionCreatedAt, now: now), wrapping: .words,
        note: newest.map { "the last " + $0.age(now: now) })
    case .gone: field = Field(label, "the store is gone", severity: .failure)
    case .notChecked(let failure, _):
      field = Field(
        label, CheckFacts.notChecked(failure), wrapping: .words, severity: .caution)
    }
    return field.linked(to: .changes)
  }

  /// Versions are kept for a time: of an older session, or one whose age is not known, nothing is said of the time before.
  private static func nothing(since created: Instant?, now: Instant) -> SafeText {
    let kept = Duration.seconds(MemoryVersion.daysKept * 86_400)
    if let created, created.duration(to: now) <= kept { return "nothing" }
    return "nothing in the last \(MemoryVersion.daysKept) days; older versions are not kept"
  }

  /// How many changes a page tells of, `at least` while there may be more; nil for none.
  static func count(of page: Page<MemoryVersion>) -> SafeText? {
    let count = page.elements.count
    guard count > 0 else {
      return page.isComplete
        ? nil : page.unreadable > 0 ? "nothing that can be read" : "nothing on the first page"
    }
    let words: SafeText = "\(count) change" + (count == 1 ? "" : "s")
    return page.isComplete ? words : "at least " + words
  }

  /// The same in a row of a list: `3 changes`, `100+ changes`.
  static func shortCount(of page: Page<MemoryVersion>) -> SafeText? {
    let number = page.elements.count
    guard number > 0 else { return nil }
    if !page.isComplete { return "\(number)+ changes" }
    return number == 1 ? "1 change" : "\(number) changes"
  }
}
