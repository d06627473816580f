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
    let number = month + 1
    let month2 = number < 10 ? "0\(number)" : "\(number)"
    return Timestamp("\(parts[3])-\(month2)-\(parts[1])T\(parts[4])Z").instant
  }
}
