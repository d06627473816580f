import DisplayText
import SessionModels

/// What is said of a walk through the calls of a session.
public enum CallWords {
  public static func word(_ outcome: ToolCall.Outcome) -> SafeText {
    switch outcome {
    case .ok: "ok"
    case .failed: "failed"
    case .noAnswer: "no answer"
    case .waits: "waits"
    case .denied: "denied"
    }
  }

  public static func severity(_ outcome: ToolCall.Outcome) -> Severity {
    switch outcome {
    case .ok, .noAnswer: .ordinary
    case .failed: .failure
    case .waits, .denied: .caution
    }
  }

  /// Such as `bash 8, read 4, write 2`.
  public static func tools(_ counts: [(tool: String, count: Int)]) -> SafeText {
    let shown = counts.prefix(toolLimit).map { name($0.tool) + " \($0.count)" }
    let rest = counts.dropFirst(toolLimit).reduce(0) { $0 + $1.count }
    return (shown + (rest > 0 ? ["others \(rest)"] : [])).joined(separator: ", ")
  }

  /// How many tools are named; the others are counted together.
  private static let toolLimit = 6

  static func name(_ tool: String) -> SafeText { tool.isEmpty ? "(no name)" : SafeText(tool) }

  /// What a walk cannot tell: `calls with relative paths; 31 bash calls name no mount`.
  public static func notSeen(_ reading: CallReading) -> SafeText {
    var words: [SafeText] = ["calls with relative paths"]
    let unnamed = reading.calls.unnamed.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    if let most = unnamed.first {
      let others = unnamed.dropFirst().reduce(0) { $0 + $1.value }
      words.append(
        "\(most.value) " + name(most.key) + " call" + (most.value == 1 ? "" : "s")
          + (others > 0 ? " and \(others) other" + (others == 1 ? "" : "s") : "")
          + (most.value + others == 1 ? " names no mount" : " name no mount"))
    }
    if let missing = missing(reading) { words.append(missing) }
    return words.joined(separator: "; ")
  }

  /// What could not be read: `2 events that cannot be read; thread sthr_1, which cannot be read`; nil where
  /// there is nothing.
  static func missing(_ reading: CallReading) -> SafeText? {
    var words: [SafeText] = []
    if reading.missing > 0 {
      words.append(
        "\(reading.missing) event" + (reading.missing == 1 ? "" : "s") + " that cannot be read")
    }
    if let thread = reading.lostThreads.first {
      let others = reading.lostThreads.count - 1
      words.append(
        "thread " + SafeText(thread)
          + (others > 0 ? " and \(others) other" + (others == 1 ? "" : "s") : "")
          + ", which cannot be read")
    }
    return words.isEmpty ? nil : words.joined(separator: "; ")
  }

  /// How far a walk came: `primary thread complete, 2 other threads read`.
  ///
  /// - Parameter offset: the local zone, in seconds east of UTC.
  public static func progress(_ reading: CallReading, offset: Int) -> SafeText {
    guard reading.isPrimaryRead else { return readUpTo(reading, offset: offset) }
    let primary: SafeText = "primary thread complete"
    guard let others = reading.otherThreads else {
      return primary + ", other threads not known"
    }
    if others == 0 { return primary + ", no other thread" }
    let read = reading.threadsRead - 1
    let count: SafeText = read == others ? "\(read)" : "\(read) of \(others)"
    return primary + ", " + count + " other thread" + (others == 1 ? "" : "s") + " read"
  }

  /// Such as `read up to 09:41:20`.
  static func readUpTo(_ reading: CallReading, offset: Int) -> SafeText {
    guard let time = reading.calls.latestTime else { return "nothing read yet" }
    return "read up to " + clock(time, offset: offset)
  }

  /// Why a walk stands still before its end, and what to do; nil where it does not.
  ///
  /// - Parameter offset: the local zone, in seconds east of UTC.
  public static func stop(_ reading: CallReading, offset: Int) -> SafeText? {
    guard !reading.isAtEnd else { return nil }
    guard let problem = reading.problem else {
      return reading.mayGoOn
        ? nil : progress(reading, offset: offset) + "; Enter reads on"
    }
    return progress(reading, offset: offset) + "; r goes on: " + words(problem, reading)
  }

  /// Why a page did not come.
  public static func words(_ problem: CallReading.Problem, _ reading: CallReading) -> SafeText {
    switch problem {
    case .failed(let error): refusal(error, reading) ?? ErrorWords(error).line
    case .repeated: "the service named a page twice"
    case .emptyPages: "the service sent page after page without an event"
    case .cut: "there is more than the service sent"
    }
  }

  /// What a session whose events cannot be read at all says, which is not what other requests say of the same status.
  public static func refusal(_ error: APIError, _ reading: CallReading) -> SafeText? {
    let subject: SafeText = reading.isPrimaryRead ? "threads" : "events"
    guard reading.pageCount == 0 || reading.isPrimaryRead else { return nil }
    switch error.kind {
    case .status(403, _): return "this key may not read the " + subject
    case .status(404, _) where reading.pageCount == 0: return "this server has none"
    default: return nil
    }
  }

  /// A time as a clock shows it, or as the service wrote it.
  static func clock(_ time: Timestamp, offset: Int) -> SafeText {
    time.words { ClockTime.seconds($0, offset: offset) }
  }
}
