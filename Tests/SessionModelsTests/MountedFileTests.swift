import SessionModels
import TestSupport
import Testing

struct MountedFileTests {
  @Test func aFileIsReadInFull() throws {
    let resource = try Fixture.resource(Fixture.file)
    guard case .file(let file) = resource.content else {
      Issue.record("\(resource.content)")
      return
    }
    #expect(file.id == "sesrsc_011CZkZEMt8gZan2iYOQfSkw")
    #expect(file.fileID == "file_011CNha8iCJcU1wXNR6q4V8w")
    #expect(file.mountPath == "/mnt/session/uploads/receipt.pdf")
    #expect(file.createdAt.instant == file.updatedAt.instant)
    #expect(resource.otherMembers.isEmpty)
  }

  @Test func membersOfACopyingServerStandInItsOrderWithTheirNumbersAsTheyCame() throws {
    let resource = try Fixture.resource(Fixture.fileOfCopyingServer)
    #expect(resource.otherMembers.map(\.key) == ["object", "size_bytes", "labels"])
    #expect(resource.otherMembers[1].value.numberText == "123456789012345678901234567890")
    #expect(resource.otherMembers[2].value.text(.compact) == #"{"a":[1.0,1e400,null]}"#)
  }

  @Test func ofARepeatedMemberTheLastOneCounts() throws {
    #expect(try Fixture.resource(Fixture.fileOfCopyingServer).id == "sesrsc-7f3b")
  }

  @Test func aTimeWithoutAZoneIsKeptAsTextAndNamesNoMoment() throws {
    guard case .file(let file) = try Fixture.resource(Fixture.fileOfCopyingServer).content else {
      Issue.record("no file")
      return
    }
    #expect(file.createdAt.text == "2026-03-15T10:00:00")
    #expect(file.createdAt.instant == nil)
  }

  @Test func aFileWithoutItsFileIDStillTellsWhatItHas() throws {
    let text = Fixture.file.replacing("\"file_id\"", with: "\"other\"")
    let resource = try Fixture.resource(text)
    guard case .malformed("file", let problem) = resource.content else {
      Issue.record("\(resource.content)")
      return
    }
    #expect(problem.description == "file_id: a string is missing")
    #expect(resource.id == "sesrsc_011CZkZEMt8gZan2iYOQfSkw")
    #expect(resource.mountPath == "/mnt/session/uploads/receipt.pdf")
    #expect(resource.otherMembers.count == 6)
  }
}
