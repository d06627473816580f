import DisplayText
import SessionModels

/// A memory store, as titles name it.
public struct NamedStore: Sendable, Hashable {
  public let id: String
  public let name: SafeText

  init(_ store: MemoryStore) {
    id = store.memoryStoreID
    name = SafeText(store.name ?? store.memoryStoreID)
  }
}

extension SessionResource {
  /// The memory store it is, where it is one.
  var namedStore: NamedStore? {
    memoryStore.map { NamedStore($0) }
  }
}
