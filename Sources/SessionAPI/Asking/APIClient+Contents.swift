import SessionModels

extension APIClient {
  /// Reads a session and all its resources side by side, as far as `AnswerLimits` goes.
  ///
  /// - Throws: what failed of the session itself, else of its resources.
  public func contents(
    of session: String, betas: BetaSelection, onEvent: @escaping EventHandler = { _ in }
  ) async throws(APIError) -> SessionContents {
    let (facts, list) = await withTaskGroup(of: Result<ResourceList, APIError>.self) { group in
      group.addTask(executorPreference: WorkThreads.shared) {
        await Result(asking: { () async throws(APIError) in
          try await allResources(of: session, betas: betas, onEvent: onEvent)
        })
      }
      let facts = await Result(asking: { () async throws(APIError) in
        try await self.session(session, betas: betas, onEvent: onEvent)
      })
      // There is one child, and it ends.
      return (facts, await group.next()!)
    }
    let (answer, resources) = (try facts.get(), try list.get())
    return SessionContents(
      session: answer.value, pages: resources.pages.map(\.value), cut: resources.cut)
  }
}
