import SessionModels

/// The resources of a session, of all pages that were read.
public struct ResourceList: Sendable {
  public fileprivate(set) var pages: [Answer<ResourcePage>] = []
  /// The limit at which the list was ended; nil where it is whole.
  public fileprivate(set) var cut: ListCut?

  public var resources: [SessionResource] { pages.flatMap(\.value.resources) }

  /// Whether these are all there are.
  public var isComplete: Bool { cut == nil && leftOut == 0 }

  /// How many elements are missing of pages that have too many.
  public var leftOut: Int { pages.reduce(0) { $0 + $1.value.leftOut } }
}

extension APIClient {
  /// All resources of a session, as far as `AnswerLimits` goes.
  public func allResources(
    of session: String, limit: Int = 100, betas: BetaSelection,
    onEvent: @escaping EventHandler = { _ in }
  ) async throws(APIError) -> ResourceList {
    var list = ResourceList()
    var pages = resourcePages(of: session, limit: limit, betas: betas, onEvent: onEvent)
      .makeAsyncIterator()
    while let page = try await pages.next() { list.pages.append(page) }
    list.cut = pages.cut
    return list
  }
}
