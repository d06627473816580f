import SessionModels

extension ResourceList {
  /// One resource. A row is a reference and its place, so that a long list is put in order by moving little.
  public struct Row: Sendable, Equatable {
    private let content: Content
    /// Its place in the answer, counted from 0: no two rows of a list have the same.
    let place: Int

    private final class Content: Sendable {
      let identity: ResourceIdentity
      let resource: SessionResource
      /// What remarks look at in other rows for the one that is shown.
      let path: String?
      let store: String?

      init(_ resource: SessionResource, place: Int) {
        self.resource = resource
        identity = resource.identity(place: place)
        (path, store) = (resource.mountPath, resource.memoryStoreID)
      }
    }

    public var identity: ResourceIdentity { content.identity }
    public var resource: SessionResource { content.resource }
    /// Where it is mounted.
    var path: String? { content.path }
    /// The id of the memory store it is, where it is one.
    var store: String? { content.store }

    /// - Parameter place: its place in the answer, counted from 0.
    init(_ resource: SessionResource, place: Int) {
      content = Content(resource, place: place)
      self.place = place
    }

    public static func == (left: Row, right: Row) -> Bool {
      left.content === right.content
        || left.identity == right.identity && left.resource == right.resource
    }
  }
}
