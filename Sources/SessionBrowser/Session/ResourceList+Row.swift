import Presentation
import SessionModels

extension ResourceList {
  /// One resource. A row is a reference, so that a long list is put in order by moving little.
  public struct Row: Sendable, Equatable {
    private let content: Content

    private final class Content: Sendable {
      let identity: ResourceIdentity
      let resource: SessionResource
      let texts: FilterTexts
      let place: Int
      /// What remarks look at in other rows for the one that is shown.
      let path: String?
      let store: String?

      init(_ resource: SessionResource, place: Int) {
        (self.resource, self.place) = (resource, place)
        identity = resource.identity(place: place)
        (path, store) = (resource.mountPath, resource.memoryStoreID)
        let checks = Checks()
        let note = RowNote(of: resource, among: nil, checks: checks, now: Instant(seconds: 0))
        texts = FilterTexts(
          resource, shownAs: ResourceRow(resource, checks: checks, note: note))
      }
    }

    public var identity: ResourceIdentity { content.identity }
    public var resource: SessionResource { content.resource }
    /// What a filter compares, while no check has found anything of it.
    var texts: FilterTexts { content.texts }
    /// Where it is mounted.
    var path: String? { content.path }
    /// The id of the memory store it is, where it is one.
    var store: String? { content.store }

    /// - Parameter place: its place in the answer, counted from 0.
    init(_ resource: SessionResource, place: Int) {
      content = Content(resource, place: place)
    }

    /// Its place in the answer, counted from 0: no two rows of a list have the same.
    var place: Int { content.place }

    /// Whether it is the very same row, not one with the same content.
    static func === (left: Row, right: Row) -> Bool { left.content === right.content }

    public static func == (left: Row, right: Row) -> Bool {
      left === right || left.identity == right.identity && left.resource == right.resource
    }
  }
}
