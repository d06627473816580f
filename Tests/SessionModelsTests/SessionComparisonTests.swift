import ExactJSON
import SessionModels
import TestSupport
import Testing

/// What differs between two sessions beside their resources.
@Suite struct SessionComparisonTests {
  private func differences(_ a: String, _ b: String) throws -> [String] {
    let comparison = SessionComparison(
      try Session(try Fixture.json(a)), try Session(try Fixture.json(b)))
    return comparison.differences.map { difference in
      [difference.name, text(difference.a), text(difference.b)].joined(separator: " ")
    }
  }

  private func text(_ value: JSONValue?) -> String { value?.text(.compact) ?? "absent" }

  @Test(arguments: Fixture.sessions)
  func aSessionAgainstItselfIsEmpty(session: String) throws {
    #expect(try differences(session, session).isEmpty)
  }

  @Test func whatBecameOfASessionIsNotCompared() throws {
    let other = #"""
      {"id":"sesn_2","type":"session","title":"Other","status":"running","created_at":"2026-11-27T06:00:00Z",\#
      "environment_id":"env_011CZkZ9X2dpNyB7HsEFoRfW","deployment_id":null,\#
      "agent":{"version":3.0,"name":"Fixer","id":"agent_011CZkYpogX7uDKUyvBTophP",\#
      "model":{"id":"claude-opus-4-6"},"tools":[1]},"vault_ids":["vlt_1","vlt_2"],\#
      "metadata":{"owner":"anna","ticket":"OPS-1"},"usage":{"input_tokens":99},"resources":[]}
      """#
    #expect(try differences(Fixture.session, other).isEmpty)
  }

  @Test func whatItWasGivenIsTold() throws {
    let a = #"""
      {"id":"a","environment_id":"env_1","deployment_id":null,"vault_ids":["v"],"budget":{"usd":5},\#
      "agent":{"id":"agent_1","name":"x","version":6,"model":"m"},"metadata":{"k":"1","gone":"2"}}
      """#
    let b = #"""
      {"id":"b","environment_id":"env_2","deployment_id":"dep_1","vault_ids":[],"budget":{"usd":6},\#
      "agent":{"id":"agent_2","name":"y","version":7,"model":{"id":"m"}},"metadata":{"k":"3","new":"4"}}
      """#
    #expect(
      try differences(a, b) == [
        #"agent.id "agent_1" "agent_2""#, #"agent.name "x" "y""#, "agent.version 6 7",
        #"agent.model "m" {"id":"m"}"#, #"environment_id "env_1" "env_2""#,
        #"deployment_id null "dep_1""#, #"vault_ids ["v"] []"#,
        #"budget {"usd":5} {"usd":6}"#, #"metadata.k "1" "3""#, #"metadata.gone "2" absent"#,
        #"metadata.new absent "4""#,
      ])
    #expect(try differences(b, a).count == 11)
  }

  @Test func aWholeObjectThatIsMissingIsOneDifference() throws {
    #expect(
      try differences(#"{"id":"a","agent":{"id":"x"}}"#, #"{"id":"b","metadata":null}"#) == [
        #"agent {"id":"x"} absent"#, "metadata absent null",
      ])
  }
}
