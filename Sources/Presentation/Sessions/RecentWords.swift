import DisplayText
import SessionModels

/// What the prompt says of a session that was opened before.
public enum RecentWords {
  /// Its title, else its id.
  public static func title(_ recent: RecentSession) -> SafeText {
    let title = recent.title ?? ""
    return SafeText(title.isEmpty ? recent.id : title)
  }

  /// Such as `idle  4 resources  3 hours ago`.
  public static func note(_ recent: RecentSession, now: Instant) -> SafeText {
    let count: SafeText = "\(recent.resources) resource" + (recent.resources == 1 ? "" : "s")
    let parts =
      (recent.status.map { [SafeText($0)] } ?? [])
      + [count, RelativeTime.words(for: recent.openedAt, now: now)]
    return parts.joined(separator: "  ")
  }
}
