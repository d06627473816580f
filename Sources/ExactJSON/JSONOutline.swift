/// The lines of a value's indented text, which can be folded.
///
/// The lines are made from the document's index, eight bytes each, and nothing is decoded before a line is asked for: a
/// large answer opens at once and every line of it costs the same.
public struct JSONOutline: Sendable, Equatable {
  /// The value that is laid out.
  public let root: JSONValue

  private var lines: [Line] = []
  /// The objects and arrays that are folded, by their nodes.
  private var folded: Set<UInt32> = []

  /// One line, packed: which node it is of, how deep, and what part of it.
  private struct Line: Sendable, Equatable {
    let node: UInt32
    let depth: UInt16
    let marks: UInt8

    static let closes: UInt8 = 1
    static let hasKey: UInt8 = 2
    static let isLast: UInt8 = 4

    /// Grows from line to line: a closing bracket stands behind everything in its container.
    func order(in storage: JSONStorage) -> Int {
      marks & Self.closes == 0 ? 2 * Int(node) : 2 * Int(storage.nodes[Int(node)].next) - 1
    }
  }

  public init(_ root: JSONValue) {
    self.root = root
    layOut()
  }

  /// How many lines there are, folded as it is.
  public var count: Int { lines.count }

  /// What stands on a line.
  public func line(_ number: Int) -> JSONOutlineLine {
    let line = lines[number]
    let value = JSONValue(storage: root.storage, index: Int(line.node))
    let part: JSONOutlineLine.Part =
      if line.marks & Line.closes != 0 {
        .closing
      } else if value.count == 0 {
        .whole
      } else {
        folded.contains(line.node) ? .folded : .opening
      }
    let hasKey = line.marks & Line.hasKey != 0 && part != .closing
    return JSONOutlineLine(
      value: value,
      member: hasKey ? JSONMember(storage: root.storage, index: Int(line.node) - 1) : nil,
      depth: Int(line.depth), part: part, isLast: line.marks & Line.isLast != 0)
  }

  /// The line that a value begins on; where it is folded away, the line of what hides it.
  public func lineNumber(of value: JSONValue) -> Int {
    let wanted = 2 * value.index
    var (low, high) = (0, lines.count)
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].order(in: root.storage) <= wanted { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  /// Folds an object or array away behind its opening bracket; anything else cannot be folded.
  public mutating func fold(_ value: JSONValue) {
    guard value.count > 0, folded.insert(UInt32(value.index)).inserted else { return }
    layOut()
  }

  public mutating func unfold(_ value: JSONValue) {
    guard folded.remove(UInt32(value.index)) != nil else { return }
    layOut()
  }

  /// Unfolds everything that hides a value.
  public mutating func reveal(_ value: JSONValue) {
    let before = folded.count
    for container in value.containers { folded.remove(UInt32(container.index)) }
    if folded.count != before { layOut() }
  }

  /// The innermost object or array that holds a value; nil for the root.
  public func container(of value: JSONValue) -> JSONValue? {
    value.index == root.index ? nil : value.containers.last
  }

  /// The values, in order, of which a condition holds for the key or for the text of a string, number, true, false or
  /// null.
  ///
  /// - Parameter condition: is given decoded text, as UTF-8.
  public func values(
    where condition: (UnsafeBufferPointer<UInt8>) -> Bool
  ) -> [JSONValue] {
    let storage = root.storage
    var found: [JSONValue] = []
    Self.walk(root, folded: []) { node, _, marks in
      guard marks & Line.closes == 0 else { return }
      let holds =
        storage.tokenHolds(node, condition)
        || marks & Line.hasKey != 0 && storage.tokenHolds(node - 1, condition)
      if holds { found.append(JSONValue(storage: storage, index: node)) }
    }
    return found
  }

  private mutating func layOut() {
    var lines: [Line] = []
    Self.walk(root, folded: folded) { node, depth, marks in
      lines.append(Line(node: UInt32(node), depth: UInt16(depth), marks: marks))
    }
    self.lines = lines
  }

  /// Visits the lines in order, with a stack of its own instead of recursion.
  private static func walk(
    _ root: JSONValue, folded: Set<UInt32>,
    visit: (_ node: Int, _ depth: Int, _ marks: UInt8) -> Void
  ) {
    struct Container {
      let node: Int
      let isObject: Bool
      let isLast: Bool
      var left: Int
    }
    let nodes = root.storage.nodes
    var open: [Container] = []
    var index = root.index
    let end = Int(nodes[index].next)
    while true {
      while let container = open.last, container.left == 0 {
        open.removeLast()
        visit(container.node, open.count, Line.closes | (container.isLast ? Line.isLast : 0))
      }
      guard index < end else { break }
      var marks: UInt8 = 0
      if let last = open.indices.last {
        if open[last].isObject {
          index += 1
          marks |= Line.hasKey
        }
        open[last].left -= 1
        if open[last].left == 0 { marks |= Line.isLast }
      } else {
        marks |= Line.isLast
      }
      visit(index, open.count, marks)
      let node = nodes[index]
      if node.count > 0, !folded.contains(UInt32(index)) {
        open.append(
          Container(
            node: index, isObject: node.kind == .object, isLast: marks & Line.isLast != 0,
            left: node.count))
        index += 1
      } else {
        index = Int(node.next)
      }
    }
  }
}

/// What stands on one line of an outline.
public struct JSONOutlineLine: Sendable, Equatable {
  public enum Part: Sendable, Equatable {
    /// A string, number, true, false or null, or an object or array with nothing in it.
    case whole
    /// The opening bracket of an object or array whose parts follow.
    case opening
    /// An object or array whose parts are folded away.
    case folded
    case closing
  }

  public let value: JSONValue
  /// The member whose value begins here; nil in arrays, for the root and at closing brackets.
  public let member: JSONMember?
  /// How many objects and arrays it stands in.
  public let depth: Int
  public let part: Part
  /// Whether no comma follows.
  public let isLast: Bool
}
