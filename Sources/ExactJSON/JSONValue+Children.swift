/// A name and its value in an object.
public struct JSONMember: Sendable, Equatable {
  let keyValue: JSONValue
  public let value: JSONValue

  /// The name, decoded like `JSONValue.string`.
  public var key: String { keyValue.string ?? "" }
}

/// An object's members in the document's order, duplicate names included.
public struct JSONMembers: Sequence, Sendable {
  fileprivate let object: JSONValue

  public func makeIterator() -> AnyIterator<JSONMember> {
    var index = object.index + 1
    let storage = object.storage
    let end = object.kind == .object ? Int(object.node.next) : index
    return AnyIterator {
      guard index < end else { return nil }
      let member = JSONMember(
        keyValue: JSONValue(storage: storage, index: index),
        value: JSONValue(storage: storage, index: index + 1))
      index = Int(member.value.node.next)
      return member
    }
  }

  public var underestimatedCount: Int { object.kind == .object ? object.count : 0 }
}

/// An array's elements.
public struct JSONElements: Sequence, Sendable {
  fileprivate let array: JSONValue

  public func makeIterator() -> AnyIterator<JSONValue> {
    var index = array.index + 1
    let storage = array.storage
    let end = array.kind == .array ? Int(array.node.next) : index
    return AnyIterator {
      guard index < end else { return nil }
      let element = JSONValue(storage: storage, index: index)
      index = Int(element.node.next)
      return element
    }
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
    guard kind == .object else { return nil }
    var key = key
    return key.withUTF8 { wanted in
      var found: JSONValue?
      var index = self.index + 1
      let end = Int(node.next)
      while index < end {
        if isKey(index, wanted) { found = JSONValue(storage: storage, index: index + 1) }
        index = Int(storage.nodes[index + 1].next)
      }
      return found
    }
  }

  private func isKey(_ index: Int, _ wanted: UnsafeBufferPointer<UInt8>) -> Bool {
    let node = storage.nodes[index]
    if node.hasEscapes {
      return JSONValue(storage: storage, index: index).string?.utf8.elementsEqual(wanted) == true
    }
    let start = Int(node.start) + 1
    guard Int(node.end) - 1 - start == wanted.count else { return false }
    return storage.bytes.withUnsafeBufferPointer { bytes in
      for offset in 0..<wanted.count where bytes[start + offset] != wanted[offset] { return false }
      return true
    }
  }
}
