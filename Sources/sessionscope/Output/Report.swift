import DisplayText
import Presentation
import SessionModels

/// Prints results one after another, or all at once where the format is one document.
///
/// Of several ids the exit status is that of the first that failed; a failure leaves the others severity.
struct Report {
  /// What one id gave.
  struct Result {
    /// One document, indented, a line feed at its end.
    var json: () -> String = { "" }
    /// Prints the same document part by part; nil where it has to be made whole.
    var printJSON: (() -> Void)?
    /// Lines of one document each.
    var lines: () -> String = { "" }
    /// The service's own bytes.
    var body: [UInt8] = []
    /// The lines of the text format, wrapped where there is a width.
    var text: (Int?) -> [String] = { _ in [] }
    /// What is wrong although there is something to print.
    var problem: Failure?
  }

  let format: Format
  let isMany: Bool
  private var documents: [String] = []
  private var firstFailure: ExitStatus?
  /// Whether nothing was printed yet.
  private(set) var isFirst = true

  init(format: Format, isMany: Bool) {
    self.format = format
    self.isMany = isMany
  }

  /// Takes what an id gives, or says why it gave nothing.
  mutating func take(heading: SafeText, _ ask: () throws -> Result) {
    do {
      let result = try ask()
      print(result, heading: heading)
      if let problem = result.problem { fail(problem, heading: heading) }
    } catch {
      if isMany && format == .json { documents.append("null") }
      fail(
        error as? Failure ?? Failure(SafeText(String(describing: error)), status: .unexpected),
        heading: heading)
    }
  }

  /// Prints what was kept back, and ends with the status of the first failure.
  func finish() throws {
    if isMany && format == .json { Output.write(JSONPrinting.array(documents)) }
    if let firstFailure { throw Failure(status: firstFailure) }
  }

  private mutating func fail(_ failure: Failure, heading: SafeText) {
    var words = failure.words
    if isMany, !words.isEmpty { words[0] = heading.clipped(to: 80) + ": " + words[0] }
    Output.complain(words)
    firstFailure = firstFailure ?? failure.status
  }

  private mutating func print(_ result: Result, heading: SafeText) {
    switch format {
    case .text:
      var lines = result.text(Output.terminalWidth)
      if isMany { lines = (isFirst ? [] : [""]) + [heading.plain] + lines }
      Output.write(lines.map { $0 + "\n" }.joined())
    case .json:
      if isMany {
        documents.append(String(result.json().dropLast()))
      } else if let printJSON = result.printJSON {
        printJSON()
      } else {
        Output.write(result.json())
      }
    case .jsonl: Output.write(result.lines())
    case .raw:
      if !isFirst && !result.body.isEmpty { Output.write("\n") }
      Output.write(result.body)
    }
    isFirst = false
  }
}
