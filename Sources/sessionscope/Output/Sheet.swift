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
  var problem: Failure?

  private let format: Format
  private let fields: FieldList?
  private var elements: [Element] = []
  /// What stands before the next bytes that are printed as they came.
  private var separator: String

  /// - Parameter isFirst: whether nothing was printed before it.
  init(_ format: Format, fields: FieldList?, isFirst: Bool) {
    self.format = format
    self.fields = fields
    separator = isFirst ? "" : "\n"
  }

  /// Takes elements. Formats that are made of parts are printed at once.
  ///
  /// - Parameter body: the bytes of the answer that they came in.
  mutating func add(_ elements: [Element], body: [UInt8] = []) {
    switch format {
    case .text, .json: self.elements += elements
    case .jsonl: Output.write(elements.map { json(of: $0).text(.compact) + "\n" }.joined())
    case .raw where body.isEmpty: break
    case .raw:
      Output.write(Array(separator.utf8) + body)
      separator = "\n"
    }
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
      rows: ordered.map { fields?.cells(of: $0.json) ?? $0.cells })
    return table.lines(width: width) + footer
  }

  private func json(of element: Element) -> JSONBuilder {
    fields?.object(of: element.json) ?? element.json
  }
}
