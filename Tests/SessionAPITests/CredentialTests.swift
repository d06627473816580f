import SessionModels
import Testing

@testable import SessionAPI

struct CredentialTests {
  @Test func aKeyIsSentAsXAPIKey() throws {
    let credential = try #require(try Credential.find(in: ["ANTHROPIC_API_KEY": "sk-ant-api03-a"]))
    #expect(credential.header == HeaderField("X-Api-Key", "sk-ant-api03-a"))
    #expect(credential.source == .variable("ANTHROPIC_API_KEY"))
    #expect(credential.scheme == .apiKey)
    #expect(credential.lockedFlags.isEmpty)
  }

  @Test func aTokenIsSentAsBearer() throws {
    let credential = try #require(try Credential.find(in: ["ANTHROPIC_AUTH_TOKEN": "abc"]))
    #expect(credential.header == HeaderField("Authorization", "Bearer abc"))
    #expect(credential.source == .variable("ANTHROPIC_AUTH_TOKEN"))
    #expect(credential.scheme == .bearer)
    #expect(credential.lockedFlags.isEmpty)
  }

  @Test func theKeyWinsOverTheTokenAndThatCanBeSaid() throws {
    let environment = ["ANTHROPIC_API_KEY": "a", "ANTHROPIC_AUTH_TOKEN": "b"]
    #expect(try Credential.find(in: environment)?.header == HeaderField("X-Api-Key", "a"))
    #expect(Credential.isTokenUnused(in: environment))
  }

  @Test(arguments: [
    [:], ["ANTHROPIC_API_KEY": ""], ["ANTHROPIC_AUTH_TOKEN": ""],
    ["ANTHROPIC_API_KEY": "", "ANTHROPIC_AUTH_TOKEN": ""], ["anthropic_api_key": "a"],
  ])
  func anEmptyVariableIsAnUnsetOne(_ environment: [String: String]) throws {
    #expect(try Credential.find(in: environment) == nil)
    #expect(!Credential.isTokenUnused(in: environment))
  }

  @Test func anEmptyKeyLeavesTheTokenToBeUsed() throws {
    let environment = ["ANTHROPIC_API_KEY": "", "ANTHROPIC_AUTH_TOKEN": "b"]
    #expect(try Credential.find(in: environment)?.scheme == .bearer)
    #expect(!Credential.isTokenUnused(in: environment))
  }

  @Test(arguments: ["ANTHROPIC_API_KEY", "ANTHROPIC_AUTH_TOKEN"])
  func anOAuthTokenNeedsItsFlagWhicheverVariableItCameIn(_ variable: String) throws {
    let credential = try Credential.find(in: [variable: "sk-ant-oat01-abc"])
    #expect(credential?.lockedFlags == [.oauth])
  }

  @Test(arguments: [
    (" a", CredentialProblem.Reason.whiteSpace), ("a ", .whiteSpace), ("a b", .whiteSpace),
    ("a\n", .whiteSpace), ("a\r\n", .whiteSpace), ("a\tb", .whiteSpace), (" ", .whiteSpace),
    ("a\u{A0}", .whiteSpace), ("\"a\"", .quotationMarks), ("'a'", .quotationMarks),
    ("\"", .quotationMarks), ("a\u{1B}[0m", .character), ("a\u{7F}", .character),
    ("a\u{0}", .character), ("ä", .character), ("a\u{200B}", .character), ("“a”", .character),
  ])
  func aPastedMistakeIsRefusedAndNamesTheVariable(
    _ value: String, _ reason: CredentialProblem.Reason
  ) {
    for variable in ["ANTHROPIC_API_KEY", "ANTHROPIC_AUTH_TOKEN"] {
      #expect(throws: CredentialProblem(variable: variable, reason: reason)) {
        try Credential.find(in: [variable: value])
      }
    }
  }

  @Test func aBadKeyIsNotPassedOverForAGoodToken() {
    #expect(throws: CredentialProblem.self) {
      try Credential.find(in: ["ANTHROPIC_API_KEY": "a b", "ANTHROPIC_AUTH_TOKEN": "b"])
    }
  }

  @Test func aRefusalDoesNotHoldTheSecret() {
    let problem = #expect(throws: CredentialProblem.self) {
      try Credential.find(in: ["ANTHROPIC_API_KEY": "hunter2 "])
    }
    #expect(!String(reflecting: problem).contains("hunter2"))
  }
}
