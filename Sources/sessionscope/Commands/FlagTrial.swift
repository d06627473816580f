import DisplayText
import Presentation
import SessionAPI
import SessionModels

/// A probe of beta flags on the command line: its requests, at most two at once and at a pace.
struct FlagTrial {
  let connection: Connection
  let session: String
  let resource: String
  let rate: Double

  /// Asks to the end.
  ///
  /// - Throws: what failed with the required flags alone: then nothing can be said of others.
  func run(_ probe: FlagProbe) throws -> FlagProbe {
    let (resource, session, rate) = (resource, session, rate)
    let (events, progress) = (connection.progress.handler, connection.progress)
    let ended = try connection.ask { client, _ in
      await Self.run(probe, rate: rate, progress) { flags, delay in
        await Result(asking: { () async throws(APIError) in
          try await client.probe(resource, of: session, flags: flags, after: delay, onEvent: events)
        })
      }
    }
    switch ended.required {
    case .success(let answer)? where answer.value != nil: return ended
    case .failure(let error)?: throw Failure(error)
    default:
      throw Failure(
        "no memory store " + SafeText(resource) + " is mounted in this session", status: .notFound)
    }
  }

  private static func run(
    _ probe: FlagProbe, rate: Double, _ progress: Progress,
    _ ask: @escaping @Sendable (BetaSelection, Duration) async -> FlagProbe.Reply
  ) async -> FlagProbe {
    var (probe, pace) = (probe, Pace(perSecond: rate))
    await withTaskGroup(of: (FlagProbe.Step, FlagProbe.Reply).self) { group in
      repeat {
        while let step = probe.next() {
          let (flags, delay) = (probe.selection(for: step), pace.ask(at: LocalTime.now()))
          group.addTask(executorPreference: WorkThreads.shared) { (step, await ask(flags, delay)) }
        }
        guard let (step, reply) = await group.next() else { return }
        if FlagProbe.wasLimited(reply) { pace.slowDown() }
        probe.take(reply, for: step)
        progress.show("\(probe.results.count) of \(probe.flags.count) flags tried")
      } while !probe.isOver
    }
    return probe
  }
}
