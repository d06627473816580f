import SessionModels
import TestSupport
import Testing

struct SessionResourceTests {
  @Test func anUnknownTypeKeepsItsWordItsIDAndItsJSON() throws {
    let text = #"{"type":"s3_bucket","id":"sesrsc_9","mount_path":"/mnt/s3","bucket":{"n":1}}"#
    let resource = try Fixture.resource(text)
    #expect(resource.content == .unknown(type: "s3_bucket"))
    #expect(resource.id == "sesrsc_9")
    #expect(resource.mountPath == "/mnt/s3")
    #expect(resource.otherMembers.map(\.key) == ["bucket"])
    #expect(resource.json.text(.compact) == text)
  }

  @Test(arguments: [
    ("{}", "type: a string is missing"),
    (#"{"type":null}"#, "type: a string belongs here, not null"),
    (#"{"type":7}"#, "type: a string belongs here, not a number"),
    ("[]", "the document: an object belongs here, not an array"),
    ("null", "the document: an object belongs here, not null"),
    (#""file""#, "the document: an object belongs here, not a string"),
  ])
  func anyOtherValueSaysWhyItIsNoResource(_ text: String, _ words: String) throws {
    let resource = try Fixture.resource(text)
    guard case .malformed(nil, let problem) = resource.content else {
      Issue.record("\(resource.content)")
      return
    }
    #expect(problem.description == words)
    #expect(resource.id == nil)
    #expect(resource.mountPath == nil)
    #expect(resource.json.text(.compact) == text)
  }

  @Test func escapesAreDecodedInValuesAndKeptInTheJSON() throws {
    let text = #"{"type":"memory_store","memory_store_id":"m","name":"a\u0009\ud83d\ude00\ud800"}"#
    let resource = try Fixture.resource(text)
    guard case .memoryStore(let store) = resource.content else {
      Issue.record("\(resource.content)")
      return
    }
    #expect(store.name == "a\t😀<U+D800>")
    #expect(resource.json.text(.compact) == text)
  }

  @Test func aResourceIsItselfAfterItIsReadAgainAndAnotherWhenItsBytesDiffer() throws {
    #expect(try Fixture.resource(Fixture.file) == Fixture.resource(Fixture.file))
    #expect(
      try Fixture.resource(Fixture.file)
        != Fixture.resource(Fixture.file.replacing("receipt", with: "invoice")))
  }

  @Test(arguments: [
    (
      Fixture.repositoryOnBranch,
      ResourceIdentity.resource(
        type: "github_repository", id: "sesrsc_011CZkZCKr6eXyl0gWMOdQiu")
    ),
    (Fixture.file, .resource(type: "file", id: "sesrsc_011CZkZEMt8gZan2iYOQfSkw")),
    (
      Fixture.memoryStore,
      .memoryStore(
        id: "memstore_011CZkZFNu9haBo3jZPRgTlx", mountPath: "/mnt/memory/user-preferences")
    ),
    (Fixture.memoryStoreOfCopyingServer, .resource(type: "memory_store", id: "sesr_5")),
    (#"{"type":"disk","id":"d1"}"#, .resource(type: "disk", id: "d1")),
    (#"{"type":"disk"}"#, .place(4)),
    (#"{"type":"file","id":"sesrsc_1"}"#, .place(4)),
    ("7", .place(4)),
  ])
  func aResourceIsRecognisedAgainByWhatItHas(_ text: String, _ identity: ResourceIdentity) throws {
    #expect(try Fixture.resource(text).identity(place: 4) == identity)
  }

  @Test func oneStoreAttachedTwiceIsTwoResources() throws {
    let one = try Fixture.resource(Fixture.memoryStore)
    let other = try Fixture.resource(
      Fixture.memoryStore.replacing("/mnt/memory/user-preferences", with: "/mnt/memory/again"))
    #expect(one.identity(place: 0) != other.identity(place: 1))
  }

  @Test func theListStandsByPathThenKindThenIDAndPathlessLast() throws {
    let inOrder = [
      #"{"type":"disk","id":"d","mount_path":"/a"}"#,
      Fixture.repositoryOnBranch.replacing("/workspace/example-repo", with: "/b"),
      Fixture.file.replacing("/mnt/session/uploads/receipt.pdf", with: "/b"),
      #"{"type":"memory_store","memory_store_id":"m","id":"1","mount_path":"/b"}"#,
      #"{"type":"memory_store","memory_store_id":"m","id":"2","mount_path":"/b"}"#,
      #"{"type":"disk","id":"a","mount_path":"/b"}"#,
      #"{"type":"file","id":"a","mount_path":"/b"}"#,
      #"{"type":"memory_store","memory_store_id":"z"}"#,
      #"{"type":"disk"}"#,
      "7",
    ]
    let resources = try inOrder.map(Fixture.resource)
    for shift in resources.indices {
      let mixed = Array(resources[shift...] + resources[..<shift]).reversed()
      #expect(mixed.sorted(by: SessionResource.inListOrder) == resources)
    }
  }

  @Test(arguments: Fixture.resources)
  func everyMemberThatIsReadIsKnown(_ text: String) throws {
    let resource = try Fixture.resource(text)
    let read = Set(resource.json.members.map(\.key)).subtracting(resource.otherMembers.map(\.key))
    #expect(!read.isEmpty)
    #expect(read.isSubset(of: SessionResource.knownMembers))
    #expect(SessionResource.knownMembers.isDisjoint(with: resource.otherMembers.map(\.key)))
  }
}
