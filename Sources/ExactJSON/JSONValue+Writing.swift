/// How a document is laid out when it is written.
public enum JSONLayout: Sendable {
  /// Two spaces a level, a value a line.
  case pretty
  /// No white space at all.
  case compact
}

extension JSONValue {
  /// The value as JSON text: order, duplicate keys, number texts and escapes as they came.
  ///
  /// In strings every raw character that cannot be seen becomes `\uXXXX`: control, format, separator, private-use and
  /// ignorable characters and noncharacters. So the text is exact, and inert on a terminal.
  public func text(_ layout: JSONLayout) -> String {
    var writer = JSONWriter(storage: storage, isPretty: layout == .pretty)
    return writer.text(of: index)
  }
}

/// Writes values by walking the index; how deep is bounded by the document's own depth.
private struct JSONWriter {
  let storage: JSONDocument.Storage
  let isPretty: Bool
  private var text = ""

  init(storage: JSONDocument.Storage, isPretty: Bool) {
    self.storage = storage
    self.isPretty = isPretty
  }

  mutating func text(of index: Int) -> String {
    write(index, level: 0)
    return text
  }

  private mutating func write(_ index: Int, level: Int) {
    let node = storage.nodes[index]
    switch node.kind {
    case .object, .array: writeContainer(index, node, level: level)
    case .string: writeString(node)
    case .number, .boolean, .null:
      text += String(decoding: storage.bytes[Int(node.start)..<Int(node.end)], as: UTF8.self)
    }
  }

  private mutating func writeContainer(_ index: Int, _ node: JSONNode, level: Int) {
    let isObject = node.kind == .object
    text += isObject ? "{" : "["
    var child = index + 1
    var isFirst = true
    while child < Int(node.next) {
      if !isFirst { text += "," }
      isFirst = false
      breakLine(level + 1)
      if isObject {
        writeString(storage.nodes[child])
        text += isPretty ? ": " : ":"
        child += 1
      }
      write(child, level: level + 1)
      child = Int(storage.nodes[child].next)
    }
    if !isFirst { breakLine(level) }
    text += isObject ? "}" : "]"
  }

  private mutating func breakLine(_ level: Int) {
    if isPretty { text += "\n" + String(repeating: "  ", count: level) }
  }

  private mutating func writeString(_ node: JSONNode) {
    let source = storage.bytes[Int(node.start)..<Int(node.end)]
    guard source.contains(where: { $0 >= 0x7F }) else {
      text += String(decoding: source, as: UTF8.self)
      return
    }
    for scalar in String(decoding: source, as: UTF8.self).unicodeScalars {
      JSONEscape.append(scalar, to: &text)
    }
  }
}
