import ExactJSON
import SessionModels

extension ErrorEnvelope {
  /// How many bytes of a plain text count as a message.
  private static let longestText = 1000

  /// Reads an error's body, whoever wrote it: JSON of any known shape, or a plain text, cut after 1,000 bytes.
  ///
  /// Nil for an empty body, for HTML and for JSON that says nothing.
  init?(body: [UInt8]) {
    let text = body.leadingText
    guard !text.isEmpty, !text.isMarkup else { return nil }
    if let root = (try? JSONDocument(body))?.root {
      if let message = root.string {
        self.init(message: message)
      } else {
        self.init(root)
      }
      return
    }
    let isCut = text.count > Self.longestText
    // A cut may split a character; what is left of it is dropped.
    let bytes = isCut ? text.prefix(Self.longestText).droppingPartialScalar : text
    var message = String(decoding: bytes, as: UTF8.self)
    while message.last?.isWhitespace == true { message.removeLast() }
    self.init(message: isCut ? message + "…" : message)
  }
}

extension [UInt8] {
  /// The bytes without a byte order mark and white space before them.
  var leadingText: ArraySlice<UInt8> {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    return dropFirst(starts(with: mark) ? mark.count : 0)
      .drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
  }
}

extension ArraySlice<UInt8> {
  /// Whether it begins as HTML or XML does, and no JSON can.
  var isMarkup: Bool { first == UInt8(ascii: "<") }

  /// All up to the last byte that begins a scalar, and that scalar too when it is ASCII.
  fileprivate var droppingPartialScalar: ArraySlice<UInt8> {
    guard let start = lastIndex(where: { $0 & 0xC0 != 0x80 }) else { return [] }
    return self[start] < 0x80 ? self : self[..<start]
  }
}
