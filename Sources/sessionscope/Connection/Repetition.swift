/// Something that is done again and again until it is over, or the time is.
struct Repetition {
  /// How long to wait between two attempts.
  let interval: Duration
  /// How long attempts may begin.
  let limit: Duration
  /// The reading of a clock.
  let now: () -> Duration
  let pause: (Duration) -> Void

  /// Attempts once, and again while there is time; the last attempt begins when the time is over.
  ///
  /// - Parameter attempt: says what came of it, and whether that is the end.
  func run<Outcome>(_ attempt: () -> (Outcome, isOver: Bool)) -> Outcome {
    let end = now() + limit
    while true {
      let (outcome, isOver) = attempt()
      let rest = end - now()
      guard !isOver, rest > .zero else { return outcome }
      pause(min(interval, rest))
    }
  }
}
