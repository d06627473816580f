extension SampleSessions {
  /// A thousand resources: ten pages of a hundred.
  static let thousand = SampleSession(
    id: "sesn_011CZkcK8Jv4SnYxZa1TrNuF", title: "Migrate every service",
    summary: "1,000 resources, ten pages",
    status: "running", resources: { (0..<1000).map(element) })

  private static let areas = [
    "billing", "search", "mail", "identity", "storage", "gateway", "reports", "mobile",
  ]

  private static func element(_ number: Int) -> String {
    let area = areas[number % areas.count]
    let name = "\(area)-\(padded(number))"
    let id = "sesrsc_011CZkd\(padded(number))T5ufFs8qeUWnYrC"
    switch number % 5 {
    case 0:
      return SampleElement.file(
        id, "/mnt/session/uploads/\(area)/\(name).csv", "file_011CNk\(padded(number))wXPS7r5W9x")
    case 1:
      return repository(
        id, name, SampleElement.branch(number % 2 == 0 ? "main" : "release/\(number % 12 + 1)"))
    case 2: return repository(id, name, SampleElement.commit(sha(number)))
    case 3: return repository(id, name, SampleElement.branch("main"))
    default:
      return SampleElement.memory(
        "memstore_011CZke\(padded(number))U6vgGt9rfVXpZsD",
        #","access":"\#(number % 2 == 0 ? "read_write" : "read_only")","mount_path":"/mnt/memory/\#(name)","name":"\#(name)""#
      )
    }
  }

  private static func repository(_ id: String, _ name: String, _ checkout: String) -> String {
    SampleElement.repository(
      id, "/workspace/\(name)", "https://github.com/example-org/\(name)", checkout: checkout)
  }

  private static func padded(_ number: Int) -> String {
    String(repeating: "0", count: max(0, 4 - String(number).count)) + String(number)
  }

  /// Forty hexadecimal digits that depend on the number alone.
  private static func sha(_ number: Int) -> String {
    var state = UInt64(number) &* 0x9E37_79B9_7F4A_7C15 | 1
    var digits = ""
    while digits.count < 40 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      digits += String(state >> 60, radix: 16)
    }
    return digits
  }
}
