import SessionModels
import Testing

@testable import SessionAPI

/// Where a credential was looked for.
struct CredentialLookTests {
  @Test func everyPlaceIsNamedWithTheReason() throws {
    let search = CredentialSearch(environment: ["ANTHROPIC_API_KEY": ""])
    #expect(
      search.lookedAt == [
        .variable("ANTHROPIC_API_KEY"), .variable("ANTHROPIC_AUTH_TOKEN"),
        .variable("ANTHROPIC_PROFILE"), .profile(.noFolder(profile: "default")),
      ])
  }
}
