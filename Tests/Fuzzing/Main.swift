import Glibc

/// Throws random bytes, answers, keys and sizes at all that needs no network but loopback, and looks for what must never
/// happen.
@main struct Main {
  static func main() {
    guard let options = FuzzOptions(CommandLine.arguments.dropFirst()) else {
      say(FuzzOptions.usage)
      exit(2)
    }
    say("seed \(options.seed)")
    CrashReport.install()
    for part in FuzzPart.allCases where options.part == nil || options.part == part {
      run(part, options)
    }
  }

  private static func run(_ part: FuzzPart, _ options: FuzzOptions) {
    let clock = ContinuousClock()
    let start = clock.now
    let total = options.part == nil ? max(1, options.steps / part.share) : options.steps
    let limit = part.timeLimit(steps: total)
    var seed = options.seed
    var done = 0
    while done < total, start.duration(to: clock.now) < limit {
      done += round(part, seed: seed, steps: min(part.roundLength, total - done))
      // So that a check is met again at once by the seed of its round.
      seed &+= 1
    }
    let seconds = start.duration(to: clock.now) / .seconds(1)
    say("\(part.rawValue): \(done) steps in \(Int(seconds.rounded())) s")
    if done < total { say("\(part.rawValue): stopped there, as its time was over") }
  }

  /// Some steps from a new beginning.
  private static func round(_ part: FuzzPart, seed: UInt64, steps: Int) -> Int {
    CrashReport.begin(part, seed: seed)
    do {
      var round = try part.round(seed: seed)
      for step in 1...steps {
        CrashReport.step = step
        let faults = try round.next()
        guard faults.isEmpty else { fail(part, seed: seed, step: step, faults) }
      }
    } catch {
      fail(part, seed: seed, step: CrashReport.step, ["\(error)"])
    }
    return steps
  }

  private static func fail(_ part: FuzzPart, seed: UInt64, step: Int, _ faults: [String]) -> Never {
    for fault in faults.prefix(20) { say(fault) }
    say("found by: Fuzzing --part \(part.rawValue) --seed \(seed) --steps \(step)")
    exit(1)
  }

  /// Prints a line at once, for a trap may follow.
  private static func say(_ line: String) {
    print(line)
    fflush(nil)
  }
}
