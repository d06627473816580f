import SessionModels

extension ResourceList {
  /// One resource. A row is a reference, so that a long list is put in order by moving little.
  public struct Row: Sendable, Equatable {
    private let content: Content

    private final class Content: Sendable {
      let identity: ResourceIdentity
      let resource: SessionResource

      init(_ identity: ResourceIdentity, _ resource: SessionResource) {
        (self.identity, self.resource) = (identity, resource)
      }
    }

    public var identity: ResourceIdentity { content.identity }
    public var resource: SessionResource { content.resource }

    /// - Parameter place: its place in the answer, counted from 0.
    init(_ resource: SessionResource, place: Int) {
      content = Content(resource.identity(place: place), resource)
    }

    public static func == (left: Row, right: Row) -> Bool {
      left.content === right.content
        || left.identity == right.identity && left.resource == right.resource
    }
  }
}
