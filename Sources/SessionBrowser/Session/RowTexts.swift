import Presentation
import SessionModels

/// What a filter compares of the rows of a list, by their places in the answer: a letter that is typed looks through all.
///
/// Several texts are lines of one; a word that is looked for holds no line feed.
struct RowTexts: Sendable, Equatable {
  /// Of each row the texts that a filter may speak of, as they are before any check.
  private var own = ComparedTexts()
  /// The texts of the rows that checks found something of; nil for others, and shorter than the list.
  private var checked: [ComparedTexts?] = []

  /// What a term may speak of, in the order of a row's texts: any text first.
  private static let places = [nil] + ResourceFilter.Place.allCases

  /// How many rows there are.
  var count: Int { own.count / Self.places.count }

  /// Adds the row at the next place.
  mutating func append(_ resource: SessionResource) {
    let checks = Checks()
    let note = RowNote(of: resource, among: nil, checks: checks, now: Instant(seconds: 0))
    Self.append(resource, shownAs: ResourceRow(resource, checks: checks, note: note), to: &own)
  }

  /// Takes what the list says of a row by what checks found; nil where they found nothing.
  mutating func know(_ row: ResourceList.Row, shownAs shown: ResourceRow?) {
    if shown != nil, row.place >= checked.count {
      checked += repeatElement(nil, count: row.place + 1 - checked.count)
    }
    guard row.place < checked.count else { return }
    checked[row.place] = shown.map { shown in
      var texts = ComparedTexts()
      Self.append(row.resource, shownAs: shown, to: &texts)
      return texts
    }
  }

  /// Gives back the room that was kept for more rows.
  mutating func shrink() { own.shrink() }

  /// Whether a filter shows the row at a place.
  func hold(_ filter: ResourceFilter, at place: Int) -> Bool {
    if place < checked.count, let texts = checked[place] {
      return filter.terms.allSatisfy { Self.hold($0, in: texts, from: 0) }
    }
    return filter.terms.allSatisfy { Self.hold($0, in: own, from: place * Self.places.count) }
  }

  /// Whether the word of a term stands in the text that it speaks of; without one, whether that is there.
  private static func hold(
    _ term: ResourceFilter.Term, in texts: ComparedTexts, from first: Int
  ) -> Bool {
    let index = first + (term.place.flatMap(places.firstIndex) ?? 0)
    return term.matcher?.isIn(texts, at: index) ?? texts.isPresent(index)
  }

  /// - Parameter row: what the list says of the resource.
  private static func append(
    _ resource: SessionResource, shownAs row: ResourceRow, to texts: inout ComparedTexts
  ) {
    for place in places { texts.append(text(place, of: resource, shownAs: row)) }
  }

  /// What a term at a place compares; nil where the resource has no such field.
  private static func text(
    _ place: ResourceFilter.Place?, of resource: SessionResource, shownAs row: ResourceRow
  ) -> String? {
    switch place {
    case nil:
      let shown = [row.mountPath, row.type, row.name, row.fact].map(\.plain)
      let note = row.note.map { [$0.words.plain] } ?? []
      return lines(shown + note + exactTexts(of: resource))
    case .type:
      let type = resource.json["type"]?.string ?? ""
      return lines([row.type.plain, row.kind.title.plain, type])
    case .access:
      return resource.memoryStore.map { store in
        lines([row.fact.plain] + (store.access.map { [$0.word] } ?? []))
      }
    case .branch:
      if case .branch(let name)? = resource.repository?.checkout { return name }
      return nil
    }
  }

  private static func lines(_ texts: [String]) -> String { texts.joined(separator: "\n") }

  /// Texts that a row shows in part or not at all.
  private static func exactTexts(of resource: SessionResource) -> [String] {
    (resource.id.map { [$0] } ?? []) + (resource.known?.searchedTexts ?? [])
  }
}
