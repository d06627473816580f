import DisplayText
import ExactJSON
import Presentation
import SessionModels

/// All that is kept of a request, its answer's body last.
enum RequestText {
  /// The most of a body that is laid out as lines; the JSON view shows all of it.
  private static let bodyLimit = 16 << 10

  static func lines(of record: RequestRecord, width: Int, offset: Int) -> [TextLine] {
    let page = FieldLayout.page(
      of: RequestWords.groups(record, offset: offset), width: width)
    return page.lines + bodyLines(record, width: width)
  }

  private static func bodyLines(_ record: RequestRecord, width: Int) -> [TextLine] {
    var lines = [TextLine(), TextLine("Body", .heading, column: 1)]
    if record.size == 0 { return lines + [TextLine("none", .faint, column: 1)] }
    guard !record.body.isEmpty else {
      return lines + [TextLine("no longer kept", .faint, column: 1)]
    }
    let text = String(decoding: record.body.prefix(bodyLimit), as: UTF8.self)
    for paragraph in SafeText.lines(of: text) {
      lines += TextLine.paragraph(
        paragraph, atSpaces: false, width: width - 2, style: .plain, column: min(1, width - 1))
    }
    if record.size > bodyLimit {
      let words: SafeText =
        "the first " + ByteWords.words(bodyLimit) + " of " + ByteWords.words(record.size)
        + "; J shows it whole where it is JSON"
      lines += words.wrapped(to: max(1, width - 2)).map { TextLine($0, .faint, column: 1) }
    }
    return lines
  }
}
