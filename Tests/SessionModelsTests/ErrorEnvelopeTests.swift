import SessionModels
import TestSupport
import Testing

struct ErrorEnvelopeTests {
  @Test func theServicesErrorIsReadInFull() throws {
    let text = """
      {"type":"error","error":{"type":"not_found_error","message":"No such session.","details":{"id":"sesn_1"}},\
      "request_id":"req_011"}
      """
    let envelope = try #require(ErrorEnvelope(Fixture.json(text)))
    #expect(envelope.type == "not_found_error")
    #expect(envelope.message == "No such session.")
    #expect(envelope.requestID == "req_011")
    #expect(envelope.details?.text(.compact) == #"{"id":"sesn_1"}"#)
    #expect(ErrorEnvelope.claims(try Fixture.json(text)))
  }

  @Test func aMessageEndsBeforeItFloods() throws {
    let json = try Fixture.json(#"{"error":"a\#(String(repeating: "é", count: 5000))"}"#)
    let message = try #require(ErrorEnvelope(json)?.message)
    #expect(message.hasPrefix("aéé") && message.hasSuffix("é… (10001 bytes)"))
    #expect(message.utf8.count < 4100)
  }

  @Test(arguments: [
    (#"{"detail":"Not Found"}"#, "Not Found"),
    (#"{"detail":[{"loc":["path"],"msg":"bad"}]}"#, #"[{"loc":["path"],"msg":"bad"}]"#),
    (#"{"error":"model overloaded"}"#, "model overloaded"),
    (#"{"message":"no Route matched"}"#, "no Route matched"),
    (#"{"error":{"detail":"nested"}}"#, "nested"),
    (#"{"error":{"code":42,"message":"with a code"}}"#, "with a code"),
  ])
  func errorsOfProxiesAndCopyingServersSayWhatTheySay(_ text: String, _ message: String) throws {
    let envelope = try #require(ErrorEnvelope(Fixture.json(text)))
    #expect(envelope.message == message)
    #expect(envelope.type == nil)
    #expect(!ErrorEnvelope.claims(try Fixture.json(text)))
  }

  @Test(arguments: ["{}", "[]", "null", "7", #""text""#, #"{"data":[]}"#, #"{"error":7}"#])
  func jsonThatSaysNothingOfAnErrorIsNone(_ text: String) throws {
    #expect(ErrorEnvelope(try Fixture.json(text)) == nil)
    #expect(!ErrorEnvelope.claims(try Fixture.json(text)))
  }

  @Test func membersOfAnotherTypeCountAsAbsent() throws {
    let text = #"{"type":"error","error":{"type":1,"message":null},"request_id":[]}"#
    let envelope = try #require(ErrorEnvelope(Fixture.json(text)))
    #expect(envelope == ErrorEnvelope())
    #expect(ErrorEnvelope.claims(try Fixture.json(text)))
  }
}
