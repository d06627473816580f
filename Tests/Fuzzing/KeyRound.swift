import BrowserTestSupport

/// A random walk, with its screens.
struct KeyRound: FuzzRound {
  private var walk: Walk
  private var step = 0

  /// Of every fourth walk no text of the service is as it should be.
  init(seed: UInt64) throws { walk = try Walk(seed: seed, hostility: seed % 4 == 0 ? 1 : 6) }

  mutating func next() -> [String] {
    step += 1
    var faults = walk.next()
    // Most screens are the one before but for a row.
    if step % 4 == 0 { faults += GridFaults.all(of: walk.started.browser) }
    if !faults.isEmpty, let last = walk.last { faults.append("after \("\(last)".prefix(400))") }
    return faults
  }
}
