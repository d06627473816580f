/// Finds the mount paths that a text names, all of them in one pass.
///
/// A path is named where it stands whole: behind it comes the end, `/`, or what no name has; and it is no part of a longer
/// path (`/srv/workspace/api` is not `/workspace/api`). Of paths that nest, the longest is meant.
public struct MountPathMatcher: Sendable {
  /// A byte of a path in a tree of all paths; its children are a chain of siblings.
  private struct Node {
    let byte: UInt8
    var path: Int32 = -1
    var child: Int32 = -1
    var sibling: Int32 = -1
  }

  /// The first stands for nothing read yet.
  private var nodes = [Node(byte: 0)]

  public init(_ mounts: MountPaths) {
    for spelling in mounts.spellings {
      var node = 0
      for byte in spelling.text.utf8 { node = child(of: node, byte) ?? add(byte, below: node) }
      if nodes[node].path < 0 { nodes[node].path = Int32(clamping: spelling.path) }
    }
  }

  private mutating func add(_ byte: UInt8, below parent: Int) -> Int {
    nodes.append(Node(byte: byte, sibling: nodes[parent].child))
    nodes[parent].child = Int32(clamping: nodes.count - 1)
    return nodes.count - 1
  }

  private func child(of parent: Int, _ byte: UInt8) -> Int? {
    var node = Int(nodes[parent].child)
    while node >= 0 {
      if nodes[node].byte == byte { return node }
      node = Int(nodes[node].sibling)
    }
    return nil
  }

  /// The paths that a text names, as places in `MountPaths.paths`, each once.
  public func paths(in text: String) -> [Int] {
    var text = text
    return text.withUTF8 { paths(in: $0) }
  }

  /// The same for a text given as UTF-8.
  public func paths(in bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
    guard nodes.count > 1 else { return [] }
    var found: [Int] = []
    nodes.withUnsafeBufferPointer { nodes in
      var place = 0
      while place < bytes.count {
        guard bytes[place] == UInt8(ascii: "/"), let (path, end) = path(in: bytes, at: place, nodes)
        else {
          place += 1
          continue
        }
        if !found.contains(path) { found.append(path) }
        place = end
      }
    }
    return found
  }

  /// The longest path that begins at a slash, and where it ends.
  private func path(
    in bytes: UnsafeBufferPointer<UInt8>, at start: Int, _ nodes: UnsafeBufferPointer<Node>
  ) -> (path: Int, end: Int)? {
    var found: (path: Int, end: Int)?
    var (node, place) = (0, start)
    while place < bytes.count {
      var next = Int(nodes[node].child)
      while next >= 0, nodes[next].byte != bytes[place] { next = Int(nodes[next].sibling) }
      guard next >= 0 else { break }
      (node, place) = (next, place + 1)
      if nodes[node].path >= 0, Self.endsName(bytes, at: place) {
        found = (Int(nodes[node].path), place)
      }
    }
    return found.flatMap { Self.beginsPath(bytes, at: start) ? $0 : nil }
  }

  /// Whether no name goes on at a place. A full stop is a name's, unless it ends the word.
  private static func endsName(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    var place = place
    let start = place
    while place < bytes.count, bytes[place] == UInt8(ascii: ".") { place += 1 }
    guard place < bytes.count else { return true }
    return !isName(bytes[place]) && (place == start || bytes[place] != UInt8(ascii: "/"))
  }

  /// Whether a path begins at a slash, and does not go on there from `build`, `..`, `~`, `$HOME` or `${HOME}`. An option may
  /// stand right before it (`-I/workspace/api`), and `@`.
  private static func beginsPath(_ bytes: UnsafeBufferPointer<UInt8>, at slash: Int) -> Bool {
    var end = slash
    while end > 0, bytes[end - 1] == UInt8(ascii: "/") { end -= 1 }
    var start = end
    while start > 0, isName(bytes[start - 1]) || bytes[start - 1] == UInt8(ascii: ".") {
      start -= 1
    }
    if start < end {
      let isApart = start == 0 || bytes[start - 1] != UInt8(ascii: "/")
      return isApart && (bytes[start] == UInt8(ascii: "-") || bytes[start] == UInt8(ascii: "@"))
    }
    return end == 0 || bytes[end - 1] != UInt8(ascii: "}") && bytes[end - 1] != UInt8(ascii: ")")
  }

  /// Whether a byte can stand in a name: letters, digits, `_ - + @ % ~`, and all beyond ASCII.
  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
      UInt8(ascii: "+"), UInt8(ascii: "@"), UInt8(ascii: "%"), UInt8(ascii: "~"), 0x80...:
      true
    default: false
    }
  }
}
