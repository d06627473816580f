import DisplayText
import ExactJSON
import Presentation

/// What one id gives, or a command without one, on its way to standard output.
///
/// Commands hand over values; what they look like in a format is decided here and in `Report`.
struct Sheet {
  /// The names of the columns.
  var headings: [SafeText] = []
  /// Whether it is one value rather than a list of them.
  var isOneValue = false
  /// The order of the elements in text, by their numbers; nil for the order they came in.
  var textOrder: [Int]?
  /// The lines of text in place of a table, wrapped where there is a width.
  var text: ((_ width: Int?) -> [String])?
  /// Lines of text under the table.
  var footer: [String] = []
  /// What is wrong although there is something to print.
  var problems: [Failure] = []

  let fields: FieldList?
  let format: Format
  private(set) var elements: [Element] = []
  /// Whether anything was printed already.
  private(set) var hasPrinted = false
  /// What stands before the next bytes that are printed as they came.
  private var separator: String

  /// - Parameter isFirst: whether nothing was printed before it.
  init(_ format: Format, fields: FieldList?, isFirst: Bool) {
    self.format = format
    self.fields = fields
    separator = isFirst ? "" : "\n"
  }

  /// Takes elements. Formats that are made of lines are printed at once, unless a field has to be looked for first.
  ///
  /// - Parameter body: the bytes of the answer that they came in.
  mutating func add(_ elements: [Element], body: [UInt8] = []) {
    switch format.shape {
    case .lines where fields?.areKnown != false: print(lines(of: elements))
    case .layout, .lines, .document: self.elements += elements
    case .verbatim where body.isEmpty: break
    case .verbatim:
      Output.write(Array(separator.utf8) + body)
      separator = "\n"
      hasPrinted = true
    }
  }

  /// Prints the elements that were kept back as lines.
  mutating func printLines() { print(lines(of: elements)) }

  private mutating func print(_ lines: String) {
    Output.write(lines)
    hasPrinted = hasPrinted || !lines.isEmpty
  }

  /// A line for each element, for programs.
  private func lines(of elements: [Element]) -> String {
    elements.map { element in
      guard format == .tsv else { return json(of: element).text(.compact) + "\n" }
      return TabSeparated.line(values(of: element))
    }.joined()
  }

  /// The values of a row, for programs.
  private func values(of element: Element) -> [String] {
    fields.map { $0.values(of: element.json) } ?? element.values ?? element.cells.map(\.plain)
  }

  /// All of it as one JSON value.
  var document: JSONBuilder {
    let values = elements.map(json)
    return isOneValue ? values.first ?? .null : .array(values)
  }

  /// All of it as lines of text.
  func lines(width: Int?) -> [String] {
    if isOneValue, let fields, let only = elements.first {
      return FieldText.lines(of: [fields.group(of: only.json)], width: width)
    }
    if fields == nil, let text { return text(width) }
    let ordered = textOrder.map { $0.map { elements[$0] } } ?? elements
    let table = TextTable(
      headings: fields?.headings ?? headings,
      rows: ordered.map { fields?.cells(of: $0.json) ?? Self.row($0.cells) })
    return table.lines(width: width) + footer
  }

  /// A cell between two others is never empty: columns are told by two spaces and more.
  private static func row(_ cells: [SafeText]) -> [SafeText] {
    cells.enumerated().map { column, cell in
      cell.isEmpty && column > 0 && column < cells.count - 1 ? "-" : cell
    }
  }

  private func json(of element: Element) -> JSONBuilder {
    fields?.object(of: element.json) ?? element.json
  }
}
