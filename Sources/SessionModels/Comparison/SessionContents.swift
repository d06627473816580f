/// A session with all its resources, as a comparison needs it.
public struct SessionContents: Sendable, Equatable {
  public let session: Session
  /// The pages of its resources, in order.
  public let pages: [ResourcePage]
  /// The limit at which the list was ended; nil where it was read to its end.
  public let cut: ListCut?
  /// The resources of all pages.
  public let resources: [SessionResource]

  public init(session: Session, pages: [ResourcePage], cut: ListCut?) {
    (self.session, self.pages, self.cut) = (session, pages, cut)
    resources = pages.flatMap(\.resources)
  }

  /// Whether these are all the resources that there are. Of others it cannot be said what is not mounted.
  public var isComplete: Bool { cut == nil && leftOut == 0 }

  /// How many elements are missing of pages that have too many.
  public var leftOut: Int { pages.reduce(0) { $0 + $1.leftOut } }
}
