/// A name and its value in an object.
public struct JSONMember: Sendable, Equatable {
  let storage: JSONStorage
  /// The node of the key; the value's node follows it.
  let index: Int

  /// The name, decoded like `JSONValue.string`.
  public var key: String { storage.string(storage.nodes[index]) }

  public var value: JSONValue { JSONValue(storage: storage, index: index + 1) }

  /// Members are equal when the texts of both their keys and their values are, byte for byte.
  public static func == (left: JSONMember, right: JSONMember) -> Bool {
    left.keySource == right.keySource && left.value == right.value
  }

  private var keySource: ArraySlice<UInt8> { storage.bytes[storage.nodes[index].range] }
}

/// An object's members in the document's order, duplicate names included.
public struct JSONMembers: Sequence, Sendable {
  fileprivate let object: JSONValue

  public struct Iterator: IteratorProtocol, Sendable {
    fileprivate let storage: JSONStorage
    fileprivate var index: Int
    fileprivate let end: Int

    public mutating func next() -> JSONMember? {
      guard index < end else { return nil }
      let member = JSONMember(storage: storage, index: index)
      index = Int(storage.nodes[index + 1].next)
      return member
    }
  }

  public func makeIterator() -> Iterator {
    let first = object.index + 1
    let node = object.node
    return Iterator(
      storage: object.storage, index: first, end: node.kind == .object ? Int(node.next) : first)
  }

  public var underestimatedCount: Int { object.kind == .object ? object.count : 0 }
}

/// An array's elements.
public struct JSONElements: Sequence, Sendable {
  fileprivate let array: JSONValue

  public struct Iterator: IteratorProtocol, Sendable {
    fileprivate let storage: JSONStorage
    fileprivate var index: Int
    fileprivate let end: Int

    public mutating func next() -> JSONValue? {
      guard index < end else { return nil }
      let element = JSONValue(storage: storage, index: index)
      index = Int(element.node.next)
      return element
    }
  }

  public func makeIterator() -> Iterator {
    let first = array.index + 1
    let node = array.node
    return Iterator(
      storage: array.storage, index: first, end: node.kind == .array ? Int(node.next) : first)
  }

  public var underestimatedCount: Int { array.kind == .array ? array.count : 0 }
}

extension JSONValue {
  /// The members; none where this is no object.
  public var members: JSONMembers { JSONMembers(object: self) }

  /// The elements; none where this is no array.
  public var elements: JSONElements { JSONElements(array: self) }

  /// The last member of that name: of duplicates it is the one that counts. Nil where there is none.
  public subscript(key: String) -> JSONValue? {
    storage.lastMember(key, of: index).map { JSONValue(storage: storage, index: $0) }
  }
}
