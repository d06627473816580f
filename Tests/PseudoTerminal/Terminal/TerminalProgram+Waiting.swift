extension TerminalProgram {
  /// Waits until the screen is as it should be.
  ///
  /// The screen is looked at after everything that is there was read, and again whenever more comes. It is the one of a
  /// whole frame, unless the frame is replaced before it is whole: the program sleeps once all of it is written.
  /// - Parameter what: What is waited for, in words, for the message of a failure.
  /// - Returns: The screen that satisfied the predicate.
  /// - Throws: `ProgramError.timedOut`, or at once `ProgramError.ended` when the program has ended and its last screen
  ///   does not satisfy the predicate either; both show the screen.
  @discardableResult
  public func wait(
    seconds: Double = 60, _ what: String, until predicate: (Screen) -> Bool
  ) throws -> Screen {
    let deadline = Deadline(seconds: seconds)
    while true {
      // Asked before the reading, so that the last output of a program that has ended is on the screen.
      let exit = process.exit
      let shown = screen
      if predicate(shown) { return whole(shown, until: deadline, predicate) }
      if let exit { throw ProgramError.ended(what, exit, shown: shown.description) }
      if deadline.hasPassed {
        throw ProgramError.timedOut(what, seconds: seconds, shown: shown.description)
      }
      deadline.wait(reading: awaited)
    }
  }

  /// The screen with the rest of its frame, as long as that satisfies the predicate too.
  private func whole(
    _ shown: Screen, until deadline: Deadline, _ predicate: (Screen) -> Bool
  ) -> Screen {
    var last = shown
    // A program that draws one frame after another is never seen at rest.
    for _ in 0..<200 where !deadline.hasPassed {
      // Asked before the reading, so that all that was written before it slept is on the screen.
      let rests = process.exit != nil || ProcessStatus(of: pid)?.isSleeping != false
      let now = screen
      guard predicate(now) else { return last }
      last = now
      if rests { return last }
      Deadline(seconds: 0.001).wait(reading: awaited)
    }
    return last
  }

  /// Waits until a row of the screen holds a text.
  @discardableResult
  public func wait(seconds: Double = 60, for text: String) throws -> Screen {
    try wait(seconds: seconds, "the text “\(text)”") { $0.contains(text) }
  }

  /// Waits until the program ends, and reads what it writes meanwhile.
  /// - Throws: `ProgramError.timedOut` with the screen.
  public func waitForExit(seconds: Double = 60) throws -> Exit {
    let deadline = Deadline(seconds: seconds)
    while true {
      let exit = process.exit
      readAvailable()
      if let exit { return exit }
      if deadline.hasPassed {
        throw ProgramError.timedOut(
          "the program to end", seconds: seconds, shown: screen.description)
      }
      deadline.wait(reading: awaited)
    }
  }

  /// Waits until the program sleeps until somebody wakes it, with all done that it was typed to: it waits for no answer
  /// that it counts the seconds of, and for no more of a key.
  ///
  /// What it does later, when another thread of its own wakes it after a pause, is not waited for.
  /// - Throws: `ProgramError.timedOut`, or at once `ProgramError.ended` when the program has ended; both show the screen.
  public func waitUntilIdle(seconds: Double = 60) throws {
    try waitUntilIdle(seconds: seconds, forever: true)
  }

  /// Waits until the program has read all that was typed and does nothing, though it may be waiting for more of a key.
  /// - Throws: as `waitUntilIdle`.
  public func waitUntilAllIsRead(seconds: Double = 60) throws {
    try waitUntilIdle(seconds: seconds, forever: false)
  }

  private func waitUntilIdle(seconds: Double, forever: Bool) throws {
    let deadline = Deadline(seconds: seconds)
    while true {
      let exit = process.exit
      let isIdle = try isIdle(forever: forever)
      if let exit {
        throw ProgramError.ended("the program to be idle", exit, shown: screen.description)
      }
      if isIdle { return }
      guard !deadline.hasPassed else {
        throw ProgramError.timedOut(
          "the program to be idle", seconds: seconds, shown: screen.description)
      }
      Deadline(seconds: 0.001).wait(reading: awaited)
    }
  }
}
