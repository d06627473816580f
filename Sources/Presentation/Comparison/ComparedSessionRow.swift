import DisplayText
import SessionModels

/// One of two sessions that are compared, on one line.
public enum ComparedSessionRow {
  /// Such as `sesn_011CZkZAtm…  idle  11-26 06:00  nightly triage`, the id cut in little room.
  ///
  /// - Parameters:
  ///   - session: nil while it has not answered.
  ///   - offset: the local zone, in seconds east of UTC.
  public static func line(
    _ id: String, _ session: Session?, now: Instant, offset: Int, width: Int
  ) -> SafeText {
    let id = width >= 100 ? SafeText(id) : SafeText(id).clipped(to: max(8, width / 5))
    guard let session else { return id }
    let created = session.createdAt?.words {
      ClockTime.dayAndMinutes($0, now: now, offset: offset)
    }
    let title = session.title.flatMap { $0.isEmpty ? nil : ShownText.line($0) } ?? "(no title)"
    let status = session.status.map { SafeText($0.word) } ?? "not stated"
    return [id, status, created, title].compactMap(\.self).joined(separator: "  ")
  }
}
