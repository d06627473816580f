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

      init(_ identity: ResourceIdentity, _ resource: SessionResource) {
        (self.identity, self.resource) = (identity, resource)
        let checks = Checks()
        let note = RowNote(of: resource, among: nil, checks: checks, now: Instant(seconds: 0))
        texts = FilterTexts(
          resource, shownAs: ResourceRow(resource, checks: checks, note: note))
      }
    }

    public var identity: ResourceIdentity { content.identity }
    public var resource: SessionResource { content.resource }
    /// What a filter compares of it while no check has found anything.
    var texts: FilterTexts { content.texts }

    /// - Parameter place: its place in the answer, counted from 0.
    init(_ resource: SessionResource, place: Int) {
      content = Content(resource.identity(place: place), resource)
    }

    /// Whether it is the very same row, not one with the same content.
    static func === (left: Row, right: Row) -> Bool { left.content === right.content }

    public static func == (left: Row, right: Row) -> Bool {
      left === right || left.identity == right.identity && left.resource == right.resource
    }
  }
}
