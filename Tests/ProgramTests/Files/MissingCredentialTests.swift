import PseudoTerminal
import TestSupport
import Testing

/// Without a credential: where it was looked for, and why each place was passed over.
@Suite struct MissingCredentialTests {
  @Test func everyPlaceIsNamedInItsOrder() throws {
    let home = try TemporaryFolder()
    let run = try Program.run(
      "list", "sesn_1", environment: ["HOME": home.path, "ANTHROPIC_AUTH_TOKEN": ""])
    #expect(run.exit == .exited(3))
    let lines = run.errorText.split(separator: "\n")
    #expect(lines.first == "sessionscope: no credential")
    #expect(
      lines.dropFirst(2).prefix(3) == [
        "  ANTHROPIC_API_KEY: not set", "  ANTHROPIC_AUTH_TOKEN: not set",
        "  ANTHROPIC_PROFILE: not set",
      ])
    #expect(lines[5].hasPrefix("  profile default: "))
    #expect(lines[5].contains("configs/default.json is not there"))
    #expect(lines[1].contains("Set ANTHROPIC_API_KEY"))
  }

  @Test func aProfileThatIsPassedOverSaysWhy() throws {
    let home = try TemporaryFolder()
    let folder = ".config/anthropic"
    try home.write(
      #"{"authentication":{"type":"user_oauth"}}"#, to: "\(folder)/configs/default.json")
    try home.write(
      #"{"type":"oauth_token","access_token":"sk-ant-oat01-canary"}"#,
      to: "\(folder)/credentials/default.json", mode: 0o644)
    let run = try Program.run("list", "sesn_1", environment: ["HOME": home.path])
    #expect(run.exit == .exited(3))
    #expect(run.errorText.contains("profile default: "))
    #expect(run.errorText.contains("0644"))
    #expect(run.errorText.contains("chmod 600 \(home.path)/\(folder)/credentials/default.json"))
    #expect(!run.errorText.contains("canary"))
  }
}
