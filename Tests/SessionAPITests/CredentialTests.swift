import SessionModels
import Testing

@testable import SessionAPI

struct CredentialTests {
  private func search(_ environment: [String: String]) -> CredentialSearch {
    CredentialSearch(environment: environment)
  }

  /// The credential that the environment alone gives.
  private func fixed(_ environment: [String: String]) throws -> Credential? {
    guard let supply = try search(environment).find() else { return nil }
    guard case .fixed(let credential) = supply else { throw CredentialProblem.workloadIdentity }
    return credential
  }

  @Test func aKeyIsSentAsXAPIKey() throws {
    let credential = try #require(try fixed(["ANTHROPIC_API_KEY": "sk-ant-api03-a"]))
    #expect(credential.header == HeaderField("X-Api-Key", "sk-ant-api03-a"))
    #expect(credential.source == .variable("ANTHROPIC_API_KEY"))
    #expect(credential.scheme == .apiKey)
    #expect(credential.lockedFlags.isEmpty)
  }

  @Test func aTokenIsSentAsBearer() throws {
    let credential = try #require(try fixed(["ANTHROPIC_AUTH_TOKEN": "abc"]))
    #expect(credential.header == HeaderField("Authorization", "Bearer abc"))
    #expect(credential.source == .variable("ANTHROPIC_AUTH_TOKEN"))
    #expect(credential.scheme == .bearer)
    #expect(credential.lockedFlags.isEmpty)
  }

  @Test func theKeyWinsOverTheTokenAndThatCanBeSaid() throws {
    let environment = ["ANTHROPIC_API_KEY": "a", "ANTHROPIC_AUTH_TOKEN": "b"]
    #expect(try fixed(environment)?.header == HeaderField("X-Api-Key", "a"))
    #expect(search(environment).unusedVariables == ["ANTHROPIC_AUTH_TOKEN"])
  }

  @Test(arguments: [
    [:], ["ANTHROPIC_API_KEY": ""], ["ANTHROPIC_AUTH_TOKEN": ""],
    ["ANTHROPIC_API_KEY": "", "ANTHROPIC_AUTH_TOKEN": ""], ["anthropic_api_key": "a"],
  ])
  func anEmptyVariableIsAnUnsetOne(_ environment: [String: String]) throws {
    #expect(try fixed(environment) == nil)
    #expect(search(environment).unusedVariables.isEmpty)
  }

  @Test func anEmptyKeyLeavesTheTokenToBeUsed() throws {
    let environment = ["ANTHROPIC_API_KEY": "", "ANTHROPIC_AUTH_TOKEN": "b"]
    #expect(try fixed(environment)?.scheme == .bearer)
    #expect(search(environment).unusedVariables.isEmpty)
  }

  @Test(arguments: ["ANTHROPIC_API_KEY", "ANTHROPIC_AUTH_TOKEN"])
  func anOAuthTokenNeedsItsFlagWhicheverVariableItCameIn(_ variable: String) throws {
    let credential = try fixed([variable: "sk-ant-oat01-abc"])
    #expect(credential?.lockedFlags == [.oauth])
  }

  @Test(arguments: [
    (" a", CredentialProblem.PastedFault.whiteSpace), ("a ", .whiteSpace), ("a b", .whiteSpace),
    ("a\n", .whiteSpace), ("a\r\n", .whiteSpace), ("a\tb", .whiteSpace), (" ", .whiteSpace),
    ("a\u{A0}", .whiteSpace), ("\"a\"", .quotationMarks), ("'a'", .quotationMarks),
    ("\"", .quotationMarks), ("a\u{1B}[0m", .character), ("a\u{7F}", .character),
    ("a\u{0}", .character), ("ä", .character), ("a\u{200B}", .character), ("“a”", .character),
  ])
  func aPastedMistakeIsRefusedAndNamesTheVariable(
    _ value: String, _ reason: CredentialProblem.PastedFault
  ) {
    for variable in ["ANTHROPIC_API_KEY", "ANTHROPIC_AUTH_TOKEN"] {
      #expect(throws: CredentialProblem.pasted(.variable(variable), reason)) {
        try fixed([variable: value])
      }
    }
  }

  @Test func aBadKeyIsNotPassedOverForAGoodToken() {
    #expect(throws: CredentialProblem.self) {
      try fixed(["ANTHROPIC_API_KEY": "a b", "ANTHROPIC_AUTH_TOKEN": "b"])
    }
  }

  @Test func aRefusalDoesNotHoldTheSecret() {
    let problem = #expect(throws: CredentialProblem.self) {
      try fixed(["ANTHROPIC_API_KEY": "hunter2 "])
    }
    #expect(!String(reflecting: problem).contains("hunter2"))
  }
}
