import SessionModels
import TestSupport
import Testing

struct MemoryStoreTests {
  private func store(_ text: String) throws -> MemoryStore {
    let resource = try Fixture.resource(text)
    guard case .memoryStore(let store) = resource.content else {
      Issue.record("\(resource.content)")
      throw Unexpected()
    }
    return store
  }

  @Test func aStoreIsReadInFullWithoutAnIDOfItsOwn() throws {
    let store = try store(Fixture.memoryStore)
    #expect(store.memoryStoreID == "memstore_011CZkZFNu9haBo3jZPRgTlx")
    #expect(store.access == .readOnly)
    #expect(store.name == "User preferences")
    #expect(store.instructions == "Read first.\nWrite last.")
    #expect(store.mountPath == "/mnt/memory/user-preferences")
    #expect(store.id == nil)
    #expect(store.createdAt == nil)
    #expect(store.updatedAt == nil)
  }

  @Test func anEmptyDescriptionIsNotAnAbsentOne() throws {
    #expect(try store(Fixture.memoryStore).description == "")
    #expect(try store(Fixture.memoryStoreWithRequiredMembersOnly).description == nil)
  }

  @Test(arguments: [Fixture.memoryStoreWithRequiredMembersOnly, Fixture.memoryStoreOfNulls])
  func everythingButTheStoreMayBeAbsentOrNull(_ text: String) throws {
    let store = try store(text)
    #expect(store.memoryStoreID == "memstore_1")
    #expect(store.access == nil)
    #expect(store.name == nil)
    #expect(store.description == nil)
    #expect(store.instructions == nil)
    #expect(store.mountPath == nil)
    #expect(store.id == nil)
  }

  @Test func theIDAndDatesOfACopyingServerAreUsed() throws {
    let store = try store(Fixture.memoryStoreOfCopyingServer)
    #expect(store.id == "sesr_5")
    #expect(store.access == .readWrite)
    #expect(store.createdAt?.text == "2026-03-15T10:00:00Z")
    #expect(store.updatedAt?.text == "2026-03-15T11:00:00Z")
  }

  @Test(arguments: [
    ("read_write", MemoryAccess.readWrite), ("read_only", .readOnly),
    ("READ_ONLY", .unknown("READ_ONLY")), ("append_only", .unknown("append_only")),
    ("", .unknown("")),
  ])
  func anAccessIsKnownOrKeepsItsOwnWord(_ word: String, _ access: MemoryAccess) throws {
    let text = Fixture.memoryStore.replacing("read_only", with: word)
    #expect(try store(text).access == access)
  }

  @Test func aStoreWithoutItsIDIsMalformed() throws {
    let resource = try Fixture.resource(#"{"type":"memory_store","name":"x"}"#)
    guard case .malformed("memory_store", let problem) = resource.content else {
      Issue.record("\(resource.content)")
      return
    }
    #expect(problem.description == "memory_store_id: a string is missing")
    #expect(resource.memoryStoreID == nil)
  }
}
