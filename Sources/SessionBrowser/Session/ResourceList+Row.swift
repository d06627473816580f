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
      /// What remarks look at in all rows for the one that is shown.
      let path: String?
      let store: String?

      init(_ identity: ResourceIdentity, _ resource: SessionResource) {
        (self.identity, self.resource) = (identity, resource)
        (path, store) = (resource.mountPath, resource.memoryStoreID)
        let checks = Checks()
        let note = RowNote(of: resource, among: nil, checks: checks, now: Instant(seconds: 0))
        texts = FilterTexts(
          resource, shownAs: ResourceRow(resource, checks: checks, note: note))
      }
    }

    public var identity: ResourceIdentity { content.identity }
    public var resource: SessionResource { content.resource }

    /// - Parameter place: its place in the answer, counted from 0.
    init(_ resource: SessionResource, place: Int) {
      content = Content(resource.identity(place: place), resource)
    }

    /// Whether a filter leaves it, while no check has found anything of it.
    func isLeft(by filter: ResourceFilter) -> Bool {
      // Only what is asked for is fetched: there are many rows.
      filter.holds { place in place == nil ? content.texts.any : content.texts[place] }
    }

    /// Whether remarks may be about it.
    func isConcerned(by remarks: RemarkFilter) -> Bool {
      remarks.concern(path: content.path, store: content.store)
    }

    /// Whether it is the very same row, not one with the same content.
    static func === (left: Row, right: Row) -> Bool { left.content === right.content }

    public static func == (left: Row, right: Row) -> Bool {
      left === right || left.identity == right.identity && left.resource == right.resource
    }
  }
}
