import ExactJSON
import SessionModels
import TestSupport

/// What a session mounts, and what is in a store.
extension RandomService {
  /// A resource, as JSON.
  public mutating func element() -> String {
    switch Int.random(in: 0..<8, using: &random) {
    case 3:
      return text(
        Elements.memory.replacing("memstore_1", with: isOne(of: 2) ? "memstore_1" : "memstore_2"))
    case 0: return text(Fixture.resources.randomElement(using: &random) ?? "null")
    case 1: return text(isOne(of: 2) ? Elements.hostile : Elements.bad)
    case 2: return text(Elements.all.randomElement(using: &random) ?? "null")
    default:
      return text(
        Elements.repository(
          "sesrsc_\(Int.random(in: 0...40, using: &random))",
          "/w/\(Int.random(in: 0...9, using: &random))",
          isOne(of: 2) ? #"{"name":"main","type":"branch"}"# : nil))
    }
  }

  public mutating func resource() -> Answer<SessionResource> {
    let text = element()
    let json = (try? Fixture.json(text)) ?? Self.null
    return BrowserDriver.answer(SessionResource(json), text)
  }

  public mutating func resourcePage() -> Answer<ResourcePage> {
    let elements = (0..<count(12)).map { _ in element() } + [Elements.memory, Elements.bad]
    let text = #"{"data":[\#(elements.joined(separator: ","))],"next_page":null}"#
    guard let json = try? Fixture.json(text), let page = try? ResourcePage(json) else {
      preconditionFailure("a list of elements is a page")
    }
    return BrowserDriver.answer(page, text)
  }

  public mutating func session() -> Answer<Session>? {
    let text = text(
      isOne(of: 2) ? Elements.session : Fixture.sessions.randomElement(using: &random) ?? "{}")
    guard let json = try? Fixture.json(text), let session = try? Session(json) else { return nil }
    return BrowserDriver.answer(session, text)
  }

  private static let null: JSONValue = {
    guard let null = try? Fixture.json("null") else { preconditionFailure("null is JSON") }
    return null
  }()

  // MARK: Checks

  public mutating func errors() -> [SessionError] {
    (0..<count(4)).compactMap { _ in model(Fixture.errorEvent) { try SessionError($0) } }
  }

  /// Files of these ids, where they keep them; one may be missing.
  public mutating func files(_ ids: [String]) -> Page<FileMetadata> {
    let files = ids.compactMap { id -> FileMetadata? in
      guard !isOne(of: 8) else { return nil }
      let named = Fixture.fileMetadata.replacing(
        #""file_011CNha8iCJcU1wXNR6q4V8w""#, with: JSONText.quoted(id))
      return model(named) { try FileMetadata($0) }
    }
    return Page(files, hasMore: isOne(of: 8), unreadable: isOne(of: 8) ? 1 : 0)
  }

  // MARK: Stores

  public mutating func memories(in prefix: String) -> Page<MemoryListItem> {
    let items = (0..<count(10)).compactMap { number -> MemoryListItem? in
      if isOne(of: 5) {
        let text = isOne(of: 2) ? Fixture.memory : Fixture.memoryPrefix
        return model(text) { MemoryListItem($0) }
      }
      return isOne(of: 2)
        ? .prefix(prefix + "\(number)/")
        : try? Stored.memory("mem_\(number)", prefix + "m\(number)")
    }
    return Page(items, nextPage: cursor())
  }

  public mutating func versions() -> Page<MemoryVersion> {
    let versions = (0..<count(10)).compactMap { _ in version() }
    return Page(versions, nextPage: cursor())
  }

  public mutating func version() -> MemoryVersion? {
    let id = "memver_\(Int.random(in: 0...99, using: &random))"
    return model(Fixture.memoryVersion.replacing("memver_1", with: id)) { try MemoryVersion($0) }
  }

  public mutating func change() -> MemoryChange {
    guard let version = version() else { return Self.creation }
    guard let before = self.version() else { return MemoryChange(version, before: .nothing) }
    return MemoryChange(version, before: isOne(of: 4) ? .unknown : .version(before))
  }

  private static let creation: MemoryChange = {
    guard let version = try? MemoryVersion(Fixture.json(Fixture.memoryVersion)) else {
      preconditionFailure("the text is a version")
    }
    return MemoryChange(version, before: .unknown)
  }()
}
