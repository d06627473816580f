import ExactJSON
import Samples
import SessionAPI
import SessionModels
import TestSupport
import Testing

/// The session of text that would harm a careless terminal.
@Suite struct HostileTests {
  /// Every string of the session, decoded, with the one spelling of a lone surrogate that can be held.
  private func strings() async throws -> [String] {
    let session = try await APIClient.ofSamples().session(Sample.hostile, betas: BetaSelection())
    var strings: [String] = []
    var open = [session.value.json]
    while let value = open.popLast() {
      strings += [value.string].compactMap { $0 } + value.members.map(\.key)
      open += value.members.map(\.value) + value.elements
    }
    return strings
  }

  @Test func everyElementIsAnObjectThatCanBeRead() async throws {
    let (resources, _) = try await APIClient.ofSamples().resources(of: Sample.hostile)
    #expect(resources.count == 8)
    for resource in resources {
      if case .malformed(_, let problem) = resource.content { Issue.record(problem) }
    }
  }

  @Test(
    arguments: [
      "\u{1B}]52;c;", "\u{1B}]0;", "\u{1B}[2J", "\u{1B}P", "\u{1B}]8;;", "\u{9B}", "\u{9D}",
      "\u{0}", "\u{7F}", "\u{85}", "\r", "\n", "\t", "\u{8}\u{8}", "\u{202E}", "\u{202D}",
      "\u{2066}", "\u{200F}", "\u{200B}", "\u{2060}", "\u{FEFF}", "\u{AD}", "\u{E0041}",
      "\u{2028}", "\u{2029}", "\u{FFF9}", "漢字", "👩‍👩‍👧‍👦", "🇩🇪", "👍🏽", "שלום", "e\u{301}\u{302}",
      "\u{336}\u{336}\u{336}", "<U+D800>", "long-path-long-path-", "word word ",
    ]) func eachDangerIsThere(text: String) async throws
  {
    let found = try await strings().contains { string in
      string.unicodeScalars.count < 2000
        && string.utf8.firstRange(of: text.utf8) != nil
    }
    #expect(found, "\(text.unicodeScalars.map { String($0.value, radix: 16) })")
  }

  @Test func everyTextFieldOfEveryKindIsHostile() async throws {
    let client = APIClient.ofSamples()
    let session = try await client.session(Sample.hostile, betas: BetaSelection()).value
    var fields: Set<String> = []
    for resource in session.resources {
      for member in resource.json.members where member.value.string.map(isPlain) == false {
        fields.insert(member.key)
      }
    }
    #expect(
      fields.isSuperset(of: [
        "id", "type", "mount_path", "url", "file_id", "memory_store_id", "access", "name",
        "description", "instructions", "created_at",
      ]))
    let texts = [
      session.title, session.status?.word, session.createdAt?.text, session.updatedAt?.text,
      session.agent?.name, session.agent?.modelID, session.environmentID,
    ]
    for text in texts { #expect(!isPlain(try #require(text))) }
  }

  private func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
  }
}
