/// How a document is laid out when it is written.
public enum JSONLayout: Sendable {
  /// Two spaces a level, a value a line; an empty object or array is `{}` or `[]`.
  case pretty
  /// No white space at all.
  case compact
  /// One line, with a space behind each comma and colon.
  case line
}

/// Writes JSON token by token.
struct JSONWriter {
  /// How what comes next is laid out; changes only between whole values.
  var layout: JSONLayout
  /// Spaces before every line but the first.
  var indent = 0
  /// Is shown what was written so far, again and again, and may take it away.
  var handOn: ((inout [UInt8]) -> Void)?
  private var text: [UInt8] = []
  /// The objects and arrays that are open, the innermost last.
  private var open: [Container] = []

  private struct Container {
    let isObject: Bool
    var isEmpty = true
  }

  init(_ layout: JSONLayout) { self.layout = layout }

  /// What was written.
  var string: String { String(decoding: text, as: UTF8.self) }

  mutating func reserve(_ count: Int) { text.reserveCapacity(count) }

  /// Begins an element of an array, or a member before its name; does nothing for the whole document.
  mutating func beginElement() {
    guard let last = open.indices.last else { return }
    if !open[last].isEmpty {
      text.append(UInt8(ascii: ","))
      if layout == .line { text.append(UInt8(ascii: " ")) }
    }
    open[last].isEmpty = false
    breakLine()
  }

  /// Ends a member's name; its value follows.
  mutating func endName() {
    text.append(UInt8(ascii: ":"))
    if layout != .compact { text.append(UInt8(ascii: " ")) }
  }

  mutating func openContainer(isObject: Bool) {
    open.append(Container(isObject: isObject))
    text.append(isObject ? UInt8(ascii: "{") : UInt8(ascii: "["))
  }

  mutating func closeContainer() {
    guard let container = open.popLast() else { return }
    if !container.isEmpty { breakLine() }
    text.append(container.isObject ? UInt8(ascii: "}") : UInt8(ascii: "]"))
  }

  private mutating func breakLine() {
    guard layout == .pretty else { return }
    text.append(UInt8(ascii: "\n"))
    text.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent + open.count * 2))
  }

  /// Writes a number, true, false or null as it stands.
  mutating func write(token: some Collection<UInt8>) { text.append(contentsOf: token) }

  /// Writes a string in quotation marks; what cannot be seen is escaped.
  mutating func write(string: String) {
    text.append(UInt8(ascii: "\""))
    for scalar in string.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { text.append(UInt8(ascii: "\\")) }
      JSONEscape.append(scalar, to: &text)
    }
    text.append(UInt8(ascii: "\""))
  }

  /// Writes a value of a document by one walk along its index, with a stack of its own instead of recursion.
  mutating func write(_ value: JSONValue) {
    let storage = value.storage
    var index = value.index
    let end = Int(value.node.next)
    // Where the objects and arrays that were opened here end, and which of them are objects.
    var containers: [(end: Int, isObject: Bool)] = []
    func isOver(_ index: Int) -> Bool { containers.last.map { $0.end <= index } ?? false }
    while index < end {
      handOn?(&text)
      while isOver(index) {
        containers.removeLast()
        closeContainer()
      }
      if let last = containers.last {
        beginElement()
        if last.isObject {
          copyString(storage.nodes[index], of: storage)
          endName()
          index += 1
        }
      }
      let node = storage.nodes[index]
      switch node.kind {
      case .object, .array:
        let isObject = node.kind == .object
        containers.append((Int(node.next), isObject))
        openContainer(isObject: isObject)
      case .string: copyString(node, of: storage)
      case .number, .boolean, .null: write(token: storage.bytes[node.range])
      }
      index += 1
    }
    for _ in containers { closeContainer() }
  }

  /// Copies a string token; what cannot be seen is escaped, existing escapes stand.
  private mutating func copyString(_ node: JSONNode, of storage: JSONStorage) {
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
  public func text(_ layout: JSONLayout) -> String {
    var writer = JSONWriter(layout)
    writer.reserve(sourceRange.count)
    writer.write(self)
    return writer.string
  }

  /// How many bytes are gathered before they are handed on.
  private static let partSize = 1 << 16

  /// Writes the same text in parts, and keeps none of them: indented, a document may be a thousand times as long.
  ///
  /// - Parameter indent: how many spaces stand before every line but the first.
  public func write(_ layout: JSONLayout, indent: Int = 0, to sink: ([UInt8]) -> Void) {
    withoutActuallyEscaping(sink) { sink in
      var writer = JSONWriter(layout)
      writer.indent = indent
      writer.handOn = { text in
        guard text.count >= Self.partSize else { return }
        sink(text)
        text.removeAll(keepingCapacity: true)
      }
      writer.write(self)
      writer.handOn = nil
      sink(Array(writer.string.utf8))
    }
  }
}
