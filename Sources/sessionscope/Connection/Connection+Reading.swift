import DisplayText
import Presentation
import SessionAPI
import SessionModels

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
  func read(_ sessions: [NamedSession]) throws -> [SessionContents] {
    let events = progress.handler
    let answers = try ask { client, betas in
      await Self.sideBySide(sessions.map(\.id)) { id in
        await Result(asking: { () async throws(APIError) in
          try await client.contents(of: id, betas: betas, onEvent: events)
        })
      }
    }
    var contents: [SessionContents] = []
    var failures: [Failure] = []
    for (session, answer) in zip(sessions, answers) {
      do { contents.append(try whole(session, answer)) } catch let failure as Failure {
        failures.append(failure)
      }
    }
    guard let first = failures.first else { return contents }
    throw Failure(failures.flatMap(\.words), status: first.status)
  }

  /// A session that was read to the end; says what is odd about its list.
  private func whole(
    _ named: NamedSession, _ answer: Result<SessionContents, APIError>
  ) throws -> SessionContents {
    let label = named.name + " " + SafeText(named.id) + ": "
    let failure: Failure
    switch answer {
    case .failure(let error): failure = Failure(error)
    case .success(let contents):
      var remarks = ListRemarks()
      for page in contents.pages { remarks.take(page) }
      remarks.cut = contents.cut
      guard !contents.isComplete else {
        for line in remarks.lines { warn(label + line) }
        return contents
      }
      failure = Failure(remarks.lines, status: .service)
    }
    var words = failure.words
    if let first = words.first { words[0] = label + first }
    throw Failure(words, status: failure.status)
  }

  /// Asks what became of the mounts of several sessions, side by side.
  func checks(
    _ questions: [(session: String, questions: [CheckQuestion])]
  ) throws -> [Checks] {
    let limit = Duration.seconds(settings.timeout.value)
    let events = progress.handler
    return try ask { client, _ in
      await Self.sideBySide(questions) { side in
        await client.checks(side.questions, of: side.session, within: limit, onEvent: events)
      }
    }
  }

  /// Does the same with several values at once; the results stand in their order.
  private static func sideBySide<Value: Sendable, Answer: Sendable>(
    _ values: [Value], _ ask: @escaping @Sendable (Value) async -> Answer
  ) async -> [Answer] {
    await withTaskGroup(of: (Int, Answer).self) { group in
      for (place, value) in values.enumerated() {
        group.addTask(executorPreference: WorkThreads.shared) { (place, await ask(value)) }
      }
      return await group.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }
}
