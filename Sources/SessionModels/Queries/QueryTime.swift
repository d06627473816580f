/// The moment that a query names.
enum QueryTime {
  /// Reads `90m`, `12h`, `7d`, `2w` (so long before now), a date, or a date and a time with or without a zone.
  ///
  /// - Returns: nil where it is none of these.
  static func moment(_ text: String, now: Instant, offset: Int) -> Instant? {
    if let seconds = age(text) { return now.advanced(by: .seconds(-seconds)) }
    let isDate = text.utf8.count == 10
    let whole = isDate ? text + "T00:00:00" : text.utf8.count == 16 ? text + ":00" : text
    if let instant = Timestamp(whole).instant { return instant }
    return Timestamp(whole + "Z").instant?.advanced(by: .seconds(-offset))
  }

  private static func age(_ text: String) -> Int? {
    let units: [Character: Int] = ["m": 60, "h": 3600, "d": 86_400, "w": 604_800]
    guard let unit = text.last.flatMap({ units[$0] }), let count = Int(text.dropLast()), count > 0,
      count <= 100_000
    else { return nil }
    return count * unit
  }
}
