import DisplayText
import Presentation
import SessionAPI
import SessionModels

/// A session with all its resources, as subcommands that compare need it.
struct SessionReading: Sendable {
  let session: Session
  let resources: [SessionResource]
}

/// One of several sessions that are read together.
struct NamedSession: Sendable {
  /// What messages call it.
  let name: SafeText
  let id: String
}

/// Reading several sessions at once.
extension Connection {
  /// Reads sessions side by side, each with all its resources.
  ///
  /// - Throws: what failed of each that cannot be read whole, with the status of the first.
  func read(_ sessions: [NamedSession]) throws -> [SessionReading] {
    let answers = try answers(sessions.map(\.id))
    var readings: [SessionReading] = []
    var failures: [Failure] = []
    for (session, answer) in zip(sessions, answers) {
      do { readings.append(try reading(session, answer)) } catch let failure as Failure {
        failures.append(failure)
      }
    }
    guard let first = failures.first else { return readings }
    throw Failure(failures.flatMap(\.words), status: first.status)
  }

  /// What is asked about one session.
  private struct Answers: Sendable {
    var session: Result<Session, APIError>?
    var resources: Result<ResourceList, APIError>?
  }

  private enum Part: Sendable {
    case session(Result<Session, APIError>)
    case resources(Result<ResourceList, APIError>)
  }

  private func answers(_ ids: [String]) throws -> [Answers] {
    let events = progress.handler
    return try ask { client, betas in
      await withTaskGroup(of: (Int, Part).self) { group in
        for (place, id) in ids.enumerated() {
          group.addTask(executorPreference: WorkThreads.shared) {
            do throws(APIError) {
              let answer = try await client.session(id, betas: betas, onEvent: events)
              return (place, .session(.success(answer.value)))
            } catch {
              return (place, .session(.failure(error)))
            }
          }
          group.addTask(executorPreference: WorkThreads.shared) {
            do throws(APIError) {
              let list = try await client.allResources(of: id, betas: betas, onEvent: events)
              return (place, .resources(.success(list)))
            } catch {
              return (place, .resources(.failure(error)))
            }
          }
        }
        var answers = ids.map { _ in Answers() }
        for await (place, part) in group {
          switch part {
          case .session(let session): answers[place].session = session
          case .resources(let resources): answers[place].resources = resources
          }
        }
        return answers
      }
    }
  }

  private func reading(_ named: NamedSession, _ answers: Answers) throws -> SessionReading {
    let label = named.name + " " + SafeText(named.id) + ": "
    do {
      guard let session = try answers.session?.get(), let list = try answers.resources?.get()
      else { throw Failure("it was not asked for to the end", status: .unexpected) }
      var remarks = ListRemarks()
      for page in list.pages { remarks.take(page.value) }
      remarks.cut = list.cut
      guard list.isComplete else { throw Failure(remarks.lines, status: .service) }
      for line in remarks.lines { warn(label + line) }
      return SessionReading(session: session, resources: list.resources)
    } catch {
      let failure = (error as? APIError).map { Failure($0) } ?? error as? Failure
      var words = failure?.words ?? [SafeText(String(describing: error))]
      if let first = words.first { words[0] = label + first }
      throw Failure(words, status: failure?.status ?? .unexpected)
    }
  }

  /// Asks what became of the mounts of several sessions, side by side.
  func checks(
    _ questions: [(session: String, questions: [CheckQuestion])]
  ) throws -> [Checks] {
    let limit = Duration.seconds(settings.timeout.value)
    let events = progress.handler
    return try ask { client, _ in
      await withTaskGroup(of: (Int, Checks).self) { group in
        for (place, side) in questions.enumerated() {
          group.addTask(executorPreference: WorkThreads.shared) {
            let found = await client.checks(
              side.questions, of: side.session, within: limit, onEvent: events)
            return (place, found)
          }
        }
        var checks = questions.map { _ in Checks() }
        for await (place, found) in group { checks[place] = found }
        return checks
      }
    }
  }
}
