import DisplayText
import ExactJSON

/// Prints results one after another, or all at once where the format is one document.
///
/// Of several ids the exit status is that of the first that failed; the others are printed too.
struct Report {
  let format: Format
  let fields: FieldList?
  let isMany: Bool
  private var documents: [JSONBuilder] = []
  private var firstFailure: ExitStatus?
  /// Whether nothing was printed yet.
  private var isFirst = true
  /// What was looked through for fields that may be mistyped.
  private var searched: [Element] = []

  init(format: Format, fields: FieldList? = nil, isMany: Bool) {
    self.format = format
    self.fields = fields
    self.isMany = isMany
  }

  /// What is said where results are no answer.
  static let nothingRaw = Failure(
    "there is no answer to print raw; use one of " + SafeText(Format.ownNames), status: .usage)

  /// Prints what a command says without an answer that could be printed as it came.
  static func print(
    _ elements: [Element], headings: [SafeText], footer: [String] = [], as format: Format
  ) throws {
    guard !format.isVerbatim else { throw nothingRaw }
    var report = Report(format: format, isMany: false)
    report.take(heading: "") { sheet in
      sheet.headings = headings
      sheet.footer = footer
      sheet.add(elements)
    }
    try report.finish()
  }

  /// Takes what an id gives, or says why it gave nothing.
  mutating func take(heading: SafeText, _ fill: (inout Sheet) throws -> Void) {
    var sheet = Sheet(format, fields: fields, isFirst: isFirst)
    do {
      try fill(&sheet)
      if fields?.areKnown == false { searched += sheet.elements }
      if !isMany { try fields?.check(in: searched) }
      print(&sheet, heading: heading)
      for problem in sheet.problems { fail(problem, heading: heading) }
    } catch {
      if isMany { documents.append(.null) }
      fail(
        error as? Failure ?? Failure(SafeText(String(describing: error)), status: .unexpected),
        heading: heading)
    }
    isFirst = isFirst && !sheet.hasPrinted
  }

  /// Prints what was kept back, and ends with the status of the first failure.
  func finish() throws {
    if isMany && format.shape == .document { write(.array(documents)) }
    if let firstFailure { throw Failure(status: firstFailure) }
    if isMany { try fields?.check(in: searched) }
  }

  private mutating func fail(_ failure: Failure, heading: SafeText) {
    var words = failure.words
    if isMany, !words.isEmpty { words[0] = heading.clipped(to: 80) + ": " + words[0] }
    Output.complain(words)
    firstFailure = firstFailure ?? failure.status
  }

  private mutating func print(_ sheet: inout Sheet, heading: SafeText) {
    switch format.shape {
    case .layout:
      var lines = sheet.lines(width: Output.terminalWidth)
      if isMany { lines = (isFirst ? [] : [""]) + [heading.plain] + lines }
      Output.write(lines.map { $0 + "\n" }.joined())
      isFirst = false
    case .document where isMany: documents.append(sheet.document)
    case .document: write(sheet.document)
    case .lines: sheet.printLines()
    case .verbatim: break
    }
  }

  private func write(_ document: JSONBuilder) { Output.write(document.text(.pretty) + "\n") }
}
