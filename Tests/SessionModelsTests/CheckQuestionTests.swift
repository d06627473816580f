import SessionModels
import TestSupport
import Testing

/// Which resources raise a question, and which its answer is about.
@Suite struct CheckQuestionTests {
  private let all = Result { try Fixture.resources.map(Fixture.resource) }

  @Test func aQuestionConcernsWhoeverRaisesIt() throws {
    for resource in try all.get() {
      let questions = CheckQuestion.all(about: [resource])
      #expect(!questions.isEmpty)
      #expect(questions.allSatisfy { $0.concerns(resource) })
    }
  }

  @Test func aQuestionConcernsNobodyElse() throws {
    let all = try all.get()
    for resource in all {
      for question in CheckQuestion.all(about: [resource]) {
        for other in all where question.concerns(other) {
          #expect(ResourceKind(other) == ResourceKind(resource))
          #expect(other.memoryStoreID == resource.memoryStoreID)
          #expect(other.file?.fileID == resource.file?.fileID)
        }
      }
    }
  }

  @Test(arguments: [#"{"type":"disk","id":"d1"}"#, #"{"type":"file","id":"f"}"#, "7"])
  func whatIsNotReadRaisesNone(_ text: String) throws {
    let resource = try Fixture.resource(text)
    #expect(CheckQuestion.all(about: [resource]).isEmpty)
    for question in CheckQuestion.all(about: try all.get()) {
      #expect(!question.concerns(resource))
    }
  }
}
