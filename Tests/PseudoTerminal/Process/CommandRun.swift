/// A program that ran to its end without a terminal: pipes for the standard streams, no controlling terminal.
public struct CommandRun: Sendable {
  /// What it wrote to standard output.
  public let output: [UInt8]
  /// What it wrote to standard error.
  public let errors: [UInt8]
  public let exit: Exit

  /// Standard output; broken UTF-8 becomes U+FFFD.
  public var outputText: String { String(decoding: output, as: UTF8.self) }
  /// Standard error; broken UTF-8 becomes U+FFFD.
  public var errorText: String { String(decoding: errors, as: UTF8.self) }

  /// Runs a program. Whatever of its session still runs when it ends is killed.
  /// - Parameters:
  ///   - executable: A path, or a name that is looked up in this process's PATH.
  ///   - environment: The whole environment.
  ///   - input: Its standard input, which ends after these bytes.
  /// - Throws: `ProgramError`; after `seconds` it is killed and what it wrote is in the error.
  public static func run(
    _ executable: String, arguments: [String] = [], environment: [String: String] = [:],
    input: [UInt8] = [],
    seconds: Double = 20
  ) throws -> CommandRun {
    let (childInput, ourInput) = try Descriptor.pipe()
    let (ourOutput, childOutput) = try Descriptor.pipe()
    let (ourErrors, childErrors) = try Descriptor.pipe()
    for ours in [ourInput, ourOutput, ourErrors] { try ours.stopBlocking() }
    let process = try ChildProcess(
      executable, arguments: arguments, environment: environment,
      streams: [childInput, childOutput, childErrors].map { .descriptor($0.number) })
    defer { process.end() }
    for childs in [childInput, childOutput, childErrors] { childs.close() }

    let deadline = Deadline(seconds: seconds)
    var rest = input[...]
    var output: [UInt8] = []
    var errors: [UInt8] = []
    while true {
      if !rest.isEmpty {
        // A program that closed its input, or has ended, reads nothing more: that is no error.
        if let count = try? ourInput.write(rest) { rest = rest.dropFirst(count) } else { rest = [] }
      }
      if rest.isEmpty { ourInput.close() }
      let exit = process.exit
      output += ourOutput.readAvailable()
      errors += ourErrors.readAvailable()
      if let exit { return CommandRun(output: output, errors: errors, exit: exit) }
      if deadline.hasPassed {
        let shown = String(decoding: output + errors, as: UTF8.self)
        throw ProgramError.timedOut("\(executable) to end", seconds: seconds, shown: shown)
      }
      deadline.wait(
        reading: [ourOutput.number, ourErrors.number, process.ending.number],
        writing: rest.isEmpty ? -1 : ourInput.number)
    }
  }
}
