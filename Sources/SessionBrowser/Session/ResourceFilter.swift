import Presentation
import SessionModels

/// What a list of resources is narrowed to: words, and words for one field (`type:repo`, `access:read-only`,
/// `branch:main`), all of which have to hold, in any order.
public struct ResourceFilter: Sendable, Equatable {
  /// What was typed.
  public let text: String
  private let terms: [Term]

  private enum Place: String, Sendable, CaseIterable {
    case type, access, branch
  }

  private struct Term: Sendable, Equatable {
    /// The field it speaks of; nil for any text of the row.
    let place: Place?
    /// Nil where nothing stands behind the field's name: then the field only has to be there.
    let matcher: TextMatcher?
  }

  /// Nil where no word was typed.
  init?(_ text: String) {
    terms = text.split(whereSeparator: \.isWhitespace).map { word in
      for place in Place.allCases where word.lowercased().hasPrefix(place.rawValue + ":") {
        return Term(place: place, matcher: TextMatcher(word.dropFirst(place.rawValue.count + 1)))
      }
      return Term(place: nil, matcher: TextMatcher(word))
    }
    guard !terms.isEmpty else { return nil }
    self.text = text
  }

  /// Whether a resource is shown.
  ///
  /// - Parameter row: what the list says of it.
  func holds(for resource: SessionResource, shownAs row: ResourceRow) -> Bool {
    terms.allSatisfy { term in
      let texts = Self.texts(of: resource, row, at: term.place)
      guard let matcher = term.matcher else { return !texts.isEmpty }
      return texts.contains(where: matcher.isIn)
    }
  }

  private static func texts(
    of resource: SessionResource, _ row: ResourceRow, at place: Place?
  ) -> [String] {
    switch (place, resource.content) {
    case (.type, _):
      return [row.type.plain, row.kind.title.plain] + [resource.json["type"]?.string ?? ""]
    case (.access, .memoryStore(let store)):
      return [row.fact.plain] + (store.access.map { [$0.word] } ?? [])
    case (.branch, .gitHubRepository(let repository)):
      if case .branch(let name) = repository.checkout { return [name] }
      return []
    case (.access, _), (.branch, _): return []
    case (nil, _):
      let note = row.note.map { [$0.words] } ?? []
      return ([row.mountPath, row.type, row.name, row.fact] + note).map(\.plain)
        + exactTexts(of: resource)
    }
  }

  /// Texts that a row shows in part or not at all.
  private static func exactTexts(of resource: SessionResource) -> [String] {
    let id = resource.id.map { [$0] } ?? []
    switch resource.content {
    case .gitHubRepository(let repository):
      switch repository.checkout {
      case .branch(let name): return id + [repository.url, name]
      case .commit(let sha): return id + [repository.url, sha]
      case .unknown, nil: return id + [repository.url]
      }
    case .memoryStore(let store): return id + [store.memoryStoreID, store.description ?? ""]
    case .file(let file): return id + [file.fileID]
    case .unknown, .malformed: return id
    }
  }
}
