import ExactJSON
import TestSupport
import Testing

@testable import SessionModels

/// Random transcripts, beside a sorting of the test's own that looks at one call at a time.
@Suite struct RandomTranscriptTests {
  /// A call as the test knows it.
  private struct Made {
    let id: String
    let tool: String
    /// The strings of its input that count.
    let strings: [String]
    /// Text that it writes, which does not count.
    let written: String?
    let thread: Int
    /// Whether its last answer is an error; nil without one.
    let failed: Bool?
    /// Whether a person refused it.
    let isDenied: Bool
    let second: Int

    var event: JSONBuilder {
      var input = [JSONBuilder.Member("list", .array(strings.map { ["value": .string($0)] }))]
      if let written { input.append(JSONBuilder.Member("content", .string(written))) }
      return CallEvents.call(id, tool, .object(input), at: time)
    }

    var time: String { "09:00:" + (second < 10 ? "0" : "") + "\(second)" }
  }

  private static func transcript(_ random: inout SeededGenerator) -> [Made] {
    (0..<Int.random(in: 0...60, using: &random)).map { number in
      let roll = Int.random(in: 0..<4, using: &random)
      return Made(
        id: "c\(number)", tool: ["bash", "read", "mcp"].randomElement(using: &random) ?? "bash",
        strings: (0..<Int.random(in: 0...3, using: &random)).map { _ in NaiveMatcher.text(&random)
        },
        written: roll == 0 ? NaiveMatcher.text(&random) : nil,
        thread: Int.random(in: 0...2, using: &random), failed: roll == 1 ? nil : roll == 2,
        isDenied: Int.random(in: 0..<8, using: &random) == 0,
        second: Int.random(in: 0..<60, using: &random))
    }
  }

  @Test(arguments: 0..<60)
  func agreesWithOneCallAtATime(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let paths = ["/a", "/a/b", "/ab", "/a-b"].shuffled(using: &random)
    let made = Self.transcript(&random)
    let reading = try read(made, paths, &random)
    #expect(reading.isComplete)
    #expect(reading.calls.count == made.count)
    for path in paths {
      let named = made.filter { call in
        call.strings.contains { NaiveMatcher.named($0, paths).contains(path) }
      }
      let facts = try #require(reading.facts(of: path))
      #expect(facts.count == named.count, "\(seed) \(path)")
      let allowed = named.filter { !$0.isDenied }
      #expect(facts.failed == allowed.count { $0.failed == true }, "\(seed) \(path)")
      for (tool, count) in facts.byTool {
        #expect(count == named.count { $0.tool == tool }, "\(seed) \(path)")
      }
      let answered = allowed.compactMap(\.failed)
      let times = named.map(\.time).sorted().map { "2026-11-27T" + $0 + "Z" }
      #expect(facts.first?.text == times.first, "\(seed) \(path)")
      #expect(facts.last?.text == times.last, "\(seed) \(path)")
      #expect(facts.allReadsFailed == (!answered.isEmpty && answered.allSatisfy(\.self)))
    }
    let order = reading.calls.named.compactMap { call in made.first { $0.id == call.id }?.second }
    #expect(order == order.sorted(), "\(seed)")
  }

  /// Reads the calls in pages; answers come anywhere behind or before what they answer, in any thread's pages.
  private func read(
    _ made: [Made], _ paths: [String], _ random: inout SeededGenerator
  ) throws -> CallReading {
    var reading = CallReading(of: "sesn_1", MountPaths(paths))
    let threads = (0...2).map { thread in
      let own = made.filter { $0.thread == thread }
      let answers = own.compactMap { call in
        call.failed.map { CallEvents.answer("x", to: call.id, at: nil, isError: $0) }
      }
      let decisions = own.filter(\.isDenied).map { CallEvents.decision("deny", about: $0.id) }
      return (own.map(\.event) + answers + decisions).shuffled(using: &random)
    }
    while reading.mayGoOn, let request = reading.next(at: Instant(seconds: 0))?.request {
      let text: String
      switch request.subject {
      case .threads:
        text = CallEvents.page(
          ["0", "1", "2"].map { ["id": .string($0), "parent_thread_id": $0 == "0" ? .null : "0"] })
      case .primary: text = Self.page(of: threads[0], request.cursor)
      case .thread(let id): text = Self.page(of: threads[Int(id) ?? 0], request.cursor)
      }
      reading.take(
        .success(try Endpoint.calls(request).read(Fixture.json(text))), for: request,
        wasLimited: false)
    }
    return reading
  }

  private static func page(of events: [JSONBuilder], _ cursor: String?) -> String {
    let start = cursor.flatMap { Int($0) } ?? 0
    let end = min(start + 17, events.count)
    return CallEvents.page(
      Array(events[start..<end]), next: end < events.count ? String(end) : nil)
  }
}
