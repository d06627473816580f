import SessionModels

/// Dates as HTTP headers write them (RFC 9110, IMF-fixdate): `Sun, 06 Nov 1994 08:49:37 GMT`.
enum HTTPDate {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  static func instant(_ text: String) -> Instant? {
    let parts = text.split(separator: " ")
    guard parts.count == 6, parts[5] == "GMT", let month = months.firstIndex(of: String(parts[2]))
    else { return nil }
    let digits = (month < 9 ? "0" : "") + "\(month + 1)"
    return Timestamp("\(parts[3])-\(digits)-\(parts[1])T\(parts[4])Z").instant
  }
}
