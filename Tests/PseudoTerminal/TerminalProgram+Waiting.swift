extension TerminalProgram {
  /// Waits until the screen is as it should be.
  ///
  /// The screen is looked at after everything that is there was read, and again whenever more comes.
  /// - Parameter what: What is waited for, in words, for the message of a failure.
  /// - Returns: The screen that satisfied the predicate.
  /// - Throws: `ProgramError.timedOut`, or at once `ProgramError.ended` when the program has ended and its last screen
  ///   does not satisfy the predicate either; both show the screen.
  @discardableResult
  public func wait(
    seconds: Double = 10, _ what: String, until predicate: (Screen) -> Bool
  ) throws -> Screen {
    let deadline = Deadline(seconds: seconds)
    while true {
      // Asked before the reading, so that the last output of a program that has ended is on the screen.
      let exit = process.exit
      let shown = screen
      if predicate(shown) { return shown }
      if let exit { throw ProgramError.ended(what, exit, shown: shown.description) }
      if deadline.hasPassed {
        throw ProgramError.timedOut(what, seconds: seconds, shown: shown.description)
      }
      deadline.wait(reading: awaited)
    }
  }

  /// Waits until a row of the screen holds a text.
  @discardableResult
  public func wait(seconds: Double = 10, for text: String) throws -> Screen {
    try wait(seconds: seconds, "the text “\(text)”") { $0.contains(text) }
  }

  /// Waits until the program ends, and reads what it writes meanwhile.
  /// - Throws: `ProgramError.timedOut` with the screen.
  public func waitForExit(seconds: Double = 10) throws -> Exit {
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

  /// Watches for a time.
  /// - Returns: How many bytes came within it; fewer than a full watch only when the program ends before.
  public func quietBytes(seconds: Double) throws -> Int {
    let deadline = Deadline(seconds: seconds)
    var count = readAvailable()
    while !deadline.hasPassed, process.exit == nil {
      deadline.wait(reading: awaited)
      count += readAvailable()
    }
    return count
  }

  /// Waits until the program has done all that it was typed to: nothing is left to read, and all its threads wait.
  ///
  /// What it does later of its own accord, after a pause or when somebody answers, is not waited for.
  /// - Throws: `ProgramError.timedOut`, or at once `ProgramError.ended` when the program has ended; both show the screen.
  public func waitUntilIdle(seconds: Double = 10) throws {
    let deadline = Deadline(seconds: seconds)
    // The kernel hands typed bytes over a moment later, and a thread that was just woken may not run yet: it has to be
    // idle for some while.
    var idle = 0
    while idle < 12 {
      let exit = process.exit
      idle = try readAvailable() == 0 && isIdle ? idle + 1 : 0
      if let exit {
        throw ProgramError.ended("the program to be idle", exit, shown: screen.description)
      }
      guard !deadline.hasPassed else {
        throw ProgramError.timedOut(
          "the program to be idle", seconds: seconds, shown: screen.description)
      }
      Deadline(seconds: 0.002).wait(reading: awaited)
    }
  }
}
