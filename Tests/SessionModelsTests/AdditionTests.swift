import Testing

@testable import SessionModels

/// What may be added to every request, and why something may not.
struct AdditionTests {
  private func refusal(ofHeader name: String, _ value: String = "v") -> AdditionRefusal? {
    do throws(AdditionRefusal) {
      _ = try AddedHeader(name, from: .option).checked(value)
      return nil
    } catch {
      return error
    }
  }

  private func refusal(ofQuery text: String) -> AdditionRefusal? {
    do throws(AdditionRefusal) {
      _ = try AddedQuery(parsing: text, from: .option)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: ProgramHeader.allCases) func noHeaderOfTheProgramCanBeReplaced(
    header: ProgramHeader
  ) {
    for name in [header.name, header.name.lowercased(), header.name.uppercased()] {
      #expect(refusal(ofHeader: name) == AdditionRefusal(.setByProgram(header), of: name))
    }
  }

  @Test(arguments: ["", "a b", "a:", "ä", "a\r\nb", "a\u{0}", "(a)", "a\"", "a/b", "\u{202E}"])
  func aNameIsAToken(name: String) {
    #expect(
      refusal(ofHeader: name) == AdditionRefusal(name.isEmpty ? .emptyName : .notAToken))
  }

  @Test func everyTokenIsAName() {
    #expect(refusal(ofHeader: "x-Tenant_1!#$%&'*+.^`|~") == nil)
    #expect(refusal(ofHeader: String(repeating: "a", count: 256)) == nil)
    #expect(
      refusal(ofHeader: String(repeating: "a", count: 257))
        == AdditionRefusal(.nameTooLong(limit: 256)))
  }

  @Test(
    arguments: [
      ("", .emptyValue), ("  ", .emptyValue), ("a\rb", .controlCharacter),
      ("a\nb", .controlCharacter),
      ("a\r\nb", .controlCharacter), ("a\u{0}", .controlCharacter), ("\ta", .controlCharacter),
      ("\u{7F}", .controlCharacter), ("ä", .notASCII), ("\u{85}", .notASCII),
      (String(repeating: "a", count: 8193), .valueTooLong(limit: 8192)),
    ] as [(String, AdditionRefusal.Reason)])
  func aValueIsVisibleASCIIAndSpaces(value: String, reason: AdditionRefusal.Reason) {
    #expect(refusal(ofHeader: "x", value) == AdditionRefusal(reason, of: "x"))
  }

  @Test func theSpacesAroundAValueAreDropped() throws {
    let header = try AddedHeader("x", from: .file)
    #expect(try header.checked("  Bearer a: b  ") == "Bearer a: b")
    #expect(
      try header.checked(String(repeating: "a", count: 8192)).utf8.count == AddedHeader.valueLimit)
  }

  @Test(
    arguments: [
      ("beta", AdditionRefusal(.noEqualsSign)), ("", AdditionRefusal(.noEqualsSign)),
      ("=a", AdditionRefusal(.emptyName)),
      ("limit=1", AdditionRefusal(.usedByProgram, of: "limit")),
      ("types=a", AdditionRefusal(.usedByProgram, of: "types")),
      ("created_at[gt]=a", AdditionRefusal(.usedByProgram, of: "created_at[gt]")),
      ("a=b\n", AdditionRefusal(.controlCharacter)),
      ("a\u{85}=b", AdditionRefusal(.controlCharacter)),
      (
        "a=" + String(repeating: "b", count: 2049),
        AdditionRefusal(.valueTooLong(limit: 2048), of: "a")
      ), (String(repeating: "b", count: 2049) + "=a", AdditionRefusal(.nameTooLong(limit: 2048))),
    ])
  func aQueryThatIsRefused(text: String, expected: AdditionRefusal) {
    #expect(refusal(ofQuery: text) == expected)
  }

  @Test(arguments: QueryName.allCases) func noNameOfTheProgramCanBeSet(name: QueryName) {
    #expect(
      refusal(ofQuery: name.rawValue + "=1")
        == AdditionRefusal(.usedByProgram, of: name.rawValue))
  }

  @Test func aQueryIsPercentEncodedAndFollowsWhatIsThere() throws {
    let query = [
      try AddedQuery(parsing: "beta=true", from: .option), try AddedQuery("ä&b", "", from: .file),
      try AddedQuery(parsing: "c=d=\u{301}/?#", from: .option),
    ]
    let destination = Destination(credential: .none, query: query)
    let encoded = "beta=true&%C3%A4%26b=&c=d%3D%CC%81%2F%3F%23"
    #expect(destination.target("/v1/sessions") == "/v1/sessions?" + encoded)
    #expect(destination.target("/v1/sessions?limit=1") == "/v1/sessions?limit=1&" + encoded)
    #expect(Destination(credential: .none).target("/v1/sessions") == "/v1/sessions")
  }
}
