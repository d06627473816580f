import Presentation
import SessionModels

/// What a filter compares of one row, worked out once: a letter that is typed looks through all rows.
///
/// Several texts are lines of one; a word that is looked for holds no line feed. It is a reference, since a letter that is
/// typed takes those of every row in hand.
final class FilterTexts: Sendable, Equatable {
  /// What the row shows, and what it shows in part or not at all.
  let any: ComparedText
  let type: ComparedText
  /// Nil where it is no memory store.
  let access: ComparedText?
  /// Nil where no branch is checked out.
  let branch: ComparedText?

  /// - Parameter row: what the list says of the resource.
  init(_ resource: SessionResource, shownAs row: ResourceRow) {
    let shown = [row.mountPath, row.type, row.name, row.fact].map(\.plain)
    let note = row.note.map { [$0.words.plain] } ?? []
    any = Self.lines(shown + note + Self.exactTexts(of: resource))
    type = Self.lines([row.type.plain, row.kind.title.plain, resource.json["type"]?.string ?? ""])
    access = resource.memoryStore.map { store in
      Self.lines([row.fact.plain] + (store.access.map { [$0.word] } ?? []))
    }
    if case .branch(let name)? = resource.repository?.checkout {
      branch = ComparedText(name)
    } else {
      branch = nil
    }
  }

  /// Whether a word stands at a place; without one, whether the resource has such a field.
  func have(_ matcher: TextMatcher?, at place: ResourceFilter.Place?) -> Bool {
    func has(_ text: ComparedText?) -> Bool { text.map { matcher?.isIn($0) ?? true } ?? false }
    return switch place {
    case nil: has(any)
    case .type: has(type)
    case .access: has(access)
    case .branch: has(branch)
    }
  }

  static func == (left: FilterTexts, right: FilterTexts) -> Bool {
    left === right
      || (left.any, left.type, left.access, left.branch)
        == (right.any, right.type, right.access, right.branch)
  }

  private static func lines(_ texts: [String]) -> ComparedText {
    ComparedText(texts.joined(separator: "\n"))
  }

  /// Texts that a row shows in part or not at all.
  private static func exactTexts(of resource: SessionResource) -> [String] {
    (resource.id.map { [$0] } ?? []) + (resource.known?.searchedTexts ?? [])
  }
}
