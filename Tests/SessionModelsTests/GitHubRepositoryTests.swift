import SessionModels
import TestSupport
import Testing

struct GitHubRepositoryTests {
  private func repository(_ text: String) throws -> GitHubRepository {
    let resource = try Fixture.resource(text)
    guard case .gitHubRepository(let repository) = resource.content else {
      Issue.record("\(resource.content)")
      throw Unexpected()
    }
    return repository
  }

  @Test func theReferencePagesExampleIsReadInFull() throws {
    let repository = try repository(Fixture.repositoryOnBranch)
    #expect(repository.id == "sesrsc_011CZkZCKr6eXyl0gWMOdQiu")
    #expect(repository.createdAt.text == "2026-03-15T10:00:00Z")
    #expect(repository.updatedAt.instant == Instant(seconds: 1_773_568_800))
    #expect(repository.mountPath == "/workspace/example-repo")
    #expect(repository.url == "https://github.com/example-org/example-repo")
    #expect(repository.checkout == .branch(name: "main"))
    #expect(try Fixture.resource(Fixture.repositoryOnBranch).otherMembers.isEmpty)
  }

  @Test func aCommitCheckoutKeepsAllFortyCharacters() throws {
    let checkout = try repository(Fixture.repositoryAtCommit).checkout
    #expect(checkout == .commit(sha: "3f2a91c0d4b5e6f708192a3b4c5d6e7f80910abc"))
  }

  @Test(arguments: [Fixture.repositoryWithoutCheckout, Fixture.repositoryWithNullCheckout])
  func anAbsentAndANullCheckoutMeanNoneIsRecorded(_ text: String) throws {
    #expect(try repository(text).checkout == nil)
  }

  @Test func anAbsentAndANullCheckoutStayTwoDifferentAnswers() throws {
    let absent = try Fixture.resource(Fixture.repositoryWithoutCheckout)
    let null = try Fixture.resource(Fixture.repositoryWithNullCheckout)
    #expect(absent.json["checkout"] == nil)
    #expect(null.json["checkout"]?.kind == .null)
    #expect(absent != null)
  }

  @Test func anUnknownCheckoutKeepsItsWordAndItsJSON() throws {
    guard case .unknown(let type, let json) = try repository(Fixture.repositoryAtTag).checkout
    else {
      Issue.record("a tag is no checkout that is known")
      return
    }
    #expect(type == "tag")
    #expect(json.text(.compact) == #"{"type":"tag","tag":"v1.0","signed":true}"#)
  }

  @Test(arguments: ["id", "created_at", "updated_at", "mount_path", "url"])
  func everyRequiredMemberIsNamedWhereItIsMissing(_ member: String) throws {
    let text = Fixture.repositoryOnBranch.replacing("\"\(member)\"", with: "\"not_\(member)\"")
    let resource = try Fixture.resource(text)
    guard case .malformed("github_repository", let problem) = resource.content else {
      Issue.record("\(resource.content)")
      return
    }
    #expect(problem.description == "\(member): a string is missing")
  }

  @Test(arguments: [
    (#"{"type":"branch"}"#, "checkout.name: a string is missing"),
    (#"{"type":"commit","sha":7}"#, "checkout.sha: a string belongs here, not a number"),
    (#"{"name":"main"}"#, "checkout.type: a string is missing"),
    (#""main""#, "checkout: an object belongs here, not a string"),
  ])
  func aCheckoutOfAnotherShapeIsNamedByItsPath(_ checkout: String, _ words: String) throws {
    let text = Fixture.repositoryWithNullCheckout.replacing(
      #""checkout":null"#, with: "\"checkout\":" + checkout)
    let resource = try Fixture.resource(text)
    guard case .malformed("github_repository", let problem) = resource.content else {
      Issue.record("\(resource.content)")
      return
    }
    #expect(problem.description == words)
  }
}

/// A test stops here: what is wrong was recorded.
struct Unexpected: Error {}
