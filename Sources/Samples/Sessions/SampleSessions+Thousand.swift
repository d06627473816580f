extension SampleSessions {
  /// A thousand resources: ten pages of a hundred. As many memory stores as a session may have, and fewer files.
  static let thousand = SampleSession(
    id: "sesn_011CZkcK8Jv4SnYxZa1TrNuF", name: "1,000 resources", summary: "ten pages of the list",
    title: "Migrate every service",
    facts: SampleFacts(
      status: "running", createdAt: "2026-03-16T07:29:58Z", updatedAt: "2026-03-16T09:12:33Z",
      stats: #"{"active_seconds": 6120.75, "duration_seconds": 6155}"#,
      usage:
        #"{"input_tokens": 7340112, "output_tokens": 512840, "cache_read_input_tokens": 90210776}"#),
    resources: { AnyRandomAccessCollection((0..<1000).lazy.map(element)) })

  private static let areas = [
    "accounts", "billing", "catalog", "checkout", "delivery", "identity", "inventory", "mail",
    "media", "payments", "pricing", "reports", "returns", "search", "support", "tax",
  ]

  private static let parts = [
    "admin", "api", "archive", "audit", "backfill", "batch", "cache", "cli", "client", "config",
    "consumer", "cron", "dashboard", "docs", "events", "exporter", "fixtures", "gateway",
    "importer", "indexer", "infra", "jobs", "migrations", "models", "proxy", "scheduler", "schema",
    "sdk", "web", "webhooks", "worker",
  ]

  private static let stores = [
    "build-rules", "code-owners", "decisions", "glossary", "incidents", "migration-log",
    "release-notes", "user-preferences",
  ]

  /// In each 125 a repository and a file in turn, sixty-two of both, and then a memory store.
  private static func element(_ number: Int) -> SampleElement {
    let (block, place) = number.quotientAndRemainder(dividingBy: 125)
    var digits = SampleDigits(seed: number)
    if place == 124 { return store(stores[block], &digits) }
    let created = "2026-03-16T07:30:" + seconds(number)
    let ordinal = block * 62 + place / 2
    let area = areas[ordinal % areas.count]
    return place.isMultiple(of: 2)
      ? repository(area + "-" + parts[ordinal / areas.count], created, &digits)
      : file(area, day: ordinal / areas.count + 1, created, &digits)
  }

  private static func repository(
    _ name: String, _ created: String, _ digits: inout SampleDigits
  ) -> SampleElement {
    let checkout: SampleElement.Checkout =
      switch digits.number(below: 8) {
      case 0...2: .branch("main")
      case 3: .branch("release/2026.\(digits.number(below: 3) + 1)")
      case 4: .branch("migrate-" + name)
      case 5, 6: .commit(digits.hexadecimal(40))
      default: .absent
      }
    return .repository(
      "sesrsc_011CZkd" + digits.letters(17), created, path: "/workspace/" + name,
      url: "https://github.com/example-org/" + name, checkout)
  }

  private static func file(
    _ area: String, day: Int, _ created: String, _ digits: inout SampleDigits
  ) -> SampleElement {
    .file(
      "sesrsc_011CZkd" + digits.letters(17), created,
      path:
        "/mnt/session/uploads/\(area)/requests-2026-01-\(SampleText.padded(day, digits: 2)).csv",
      file: "file_011CNk" + digits.letters(18))
  }

  private static func store(_ name: String, _ digits: inout SampleDigits) -> SampleElement {
    let access = digits.number(below: 2) == 0 ? "read_write" : "read_only"
    return .memory(
      "memstore_011CZke" + digits.letters(17), #""access":"\#(access)","description":"""#,
      #""mount_path":"/mnt/memory/\#(name)","name":"\#(name)""#)
  }

  /// The seconds of a time that grows with the number, a minute for all.
  private static func seconds(_ number: Int) -> String {
    let (second, millisecond) = (number * 60).quotientAndRemainder(dividingBy: 1000)
    return SampleText.padded(second, digits: 2) + "." + SampleText.padded(millisecond, digits: 3)
      + "Z"
  }
}
