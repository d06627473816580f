/// The moment that a query names.
enum QueryTime {
  /// Reads `90m`, `12h`, `7d`, `2w` (so long before now), a date, or a date and a time with or without a zone.
  ///
  /// - Returns: nil where it is none of these.
  static func moment(_ text: String, now: Instant, offset: Int) -> Instant? {
    if let seconds = age(text) { return now.advanced(by: .seconds(-seconds)) }
    let whole = withSeconds(text.utf8.count == 10 ? text + "T00:00" : text)
    if let instant = Timestamp(whole).instant { return instant }
    return Timestamp(whole + "Z").instant?.advanced(by: .seconds(-offset))
  }

  /// A date and a time, with the seconds that may be left out of it.
  private static func withSeconds(_ text: String) -> String {
    let rest = text.dropFirst("2026-11-27T12:00".count)
    return rest.first == ":" ? text : text.dropLast(rest.count) + ":00" + rest
  }

  private static func age(_ text: String) -> Int? {
    let units: [Character: Int] = ["m": 60, "h": 3600, "d": 86_400, "w": 604_800]
    guard let unit = text.last.flatMap({ units[$0] }), let count = Int(text.dropLast()), count > 0,
      count <= 100_000
    else { return nil }
    return count * unit
  }
}
