/// Writes a value by one walk along the index, with a stack of its own instead of recursion.
struct JSONWriter {
  private let storage: JSONStorage
  private let isPretty: Bool
  /// Spaces before every line but the first.
  private let indent: Int
  private var text: [UInt8] = []
  /// The objects and arrays that are open, the innermost last.
  private var open: [Container] = []

  private struct Container {
    let end: Int
    let isObject: Bool
    var isEmpty = true
  }

  static func text(of value: JSONValue, _ layout: JSONLayout) -> String {
    var writer = JSONWriter(storage: value.storage, isPretty: layout == .pretty, indent: 0)
    writer.text.reserveCapacity(value.sourceRange.count)
    writer.write(value) { _ in }
    return String(decoding: writer.text, as: UTF8.self)
  }

  /// How many bytes are gathered before they are handed on.
  private static let partSize = 1 << 16

  static func write(
    _ value: JSONValue, _ layout: JSONLayout, indent: Int, to sink: ([UInt8]) -> Void
  ) {
    var writer = JSONWriter(storage: value.storage, isPretty: layout == .pretty, indent: indent)
    writer.write(value) { text in
      guard text.count >= partSize else { return }
      sink(text)
      text.removeAll(keepingCapacity: true)
    }
    sink(writer.text)
  }

  private init(storage: JSONStorage, isPretty: Bool, indent: Int) {
    self.storage = storage
    self.isPretty = isPretty
    self.indent = indent
  }

  /// - Parameter handOn: is shown what was written so far, again and again, and may take it away.
  private mutating func write(_ value: JSONValue, handOn: (inout [UInt8]) -> Void) {
    var index = value.index
    let end = Int(value.node.next)
    while index < end {
      handOn(&text)
      closeContainers(endingAt: index)
      if let last = open.indices.last {
        if !open[last].isEmpty { text.append(UInt8(ascii: ",")) }
        open[last].isEmpty = false
        breakLine()
        if open[last].isObject {
          copyString(storage.nodes[index])
          text.append(UInt8(ascii: ":"))
          if isPretty { text.append(UInt8(ascii: " ")) }
          index += 1
        }
      }
      begin(storage.nodes[index])
      index += 1
    }
    closeContainers(endingAt: end)
  }

  private mutating func begin(_ node: JSONNode) {
    switch node.kind {
    case .object, .array:
      open.append(Container(end: Int(node.next), isObject: node.kind == .object))
      text.append(node.kind == .object ? UInt8(ascii: "{") : UInt8(ascii: "["))
    case .string: copyString(node)
    case .number, .boolean, .null: text.append(contentsOf: storage.bytes[node.range])
    }
  }

  private mutating func closeContainers(endingAt index: Int) {
    while let container = open.last, container.end <= index {
      open.removeLast()
      if !container.isEmpty { breakLine() }
      text.append(container.isObject ? UInt8(ascii: "}") : UInt8(ascii: "]"))
    }
  }

  private mutating func breakLine() {
    guard isPretty else { return }
    text.append(UInt8(ascii: "\n"))
    text.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent + open.count * 2))
  }

  /// Copies a string token; what cannot be seen is escaped, existing escapes stand.
  private mutating func copyString(_ node: JSONNode) {
    let source = storage.bytes[node.range]
    if source.allSatisfy({ $0 < 0x7F }) {
      text.append(contentsOf: source)
    } else {
      for scalar in String(decoding: source, as: UTF8.self).unicodeScalars {
        JSONEscape.append(scalar, to: &text)
      }
    }
  }
}

extension JSONValue {
  /// The value as JSON text: order, duplicate keys, number texts and escapes as they came.
  ///
  /// In strings every raw character that cannot be seen becomes `\uXXXX`: control, format, separator, private-use and
  /// ignorable characters and noncharacters. So the text is exact, and inert on a terminal.
  public func text(_ layout: JSONLayout) -> String { JSONWriter.text(of: self, layout) }

  /// Writes the same text in parts, and keeps none of them: indented, a document may be a thousand times as long.
  ///
  /// - Parameter indent: how many spaces stand before every line but the first.
  public func write(_ layout: JSONLayout, indent: Int = 0, to sink: ([UInt8]) -> Void) {
    JSONWriter.write(self, layout, indent: indent, to: sink)
  }
}
