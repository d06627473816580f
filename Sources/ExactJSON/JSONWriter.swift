/// Writes a value by one walk along the index, with a stack of its own instead of recursion.
struct JSONWriter {
  private let storage: JSONStorage
  private let isPretty: Bool
  private var text: [UInt8] = []
  /// The objects and arrays that are open, the innermost last.
  private var open: [Container] = []

  private struct Container {
    let end: Int
    let isObject: Bool
    var isEmpty = true
  }

  static func text(of value: JSONValue, _ layout: JSONLayout) -> String {
    var writer = JSONWriter(storage: value.storage, isPretty: layout == .pretty)
    writer.write(value)
    return String(decoding: writer.text, as: UTF8.self)
  }

  private init(storage: JSONStorage, isPretty: Bool) {
    self.storage = storage
    self.isPretty = isPretty
  }

  private mutating func write(_ value: JSONValue) {
    text.reserveCapacity(value.sourceRange.count)
    var index = value.index
    let end = Int(value.node.next)
    while index < end {
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
    text.append(contentsOf: repeatElement(UInt8(ascii: " "), count: open.count * 2))
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
}
