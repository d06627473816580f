import DisplayText
import SessionModels

/// Something that can be copied, by a name.
public struct CopyItem: Sendable, Hashable {
  /// What it is: `SHA`, `mount path`.
  public let name: SafeText
  /// What is copied, exactly.
  public let text: String
  /// Whether the service wrote it, so that what cannot be seen in it is to be pointed out first.
  public let isFromService: Bool

  public init(_ name: SafeText, _ text: String, isFromService: Bool = true) {
    self.name = name
    self.text = text
    self.isFromService = isFromService
  }

  /// What a person should know before this lands somewhere that obeys it; nil where there is nothing.
  public var hazard: SafeText? {
    guard isFromService else { return nil }
    let breaks = text.unicodeScalars.count { $0 == "\n" || $0 == "\r" }
    let hidden = SafeText(text).hiddenCount - breaks
    var parts: [SafeText] = []
    if hidden > 0 { parts.append("\(hidden) hidden character" + (hidden == 1 ? "" : "s")) }
    if breaks > 0 { parts.append("\(breaks) line break" + (breaks == 1 ? "" : "s")) }
    return parts.isEmpty ? nil : parts.joined(separator: " and ")
  }

  /// All that can be copied of a resource, in the order people want it.
  public static func all(
    of resource: SessionResource, session: String, destination: Destination, betas: BetaSelection
  ) -> [CopyItem] {
    facts(of: resource) + [json(of: resource)]
      + commands(
        session: session, resource: resource, id: resource.id ?? resource.memoryStoreID,
        destination: destination, betas: betas)
  }

  /// The first of them.
  public static func main(of resource: SessionResource) -> CopyItem {
    facts(of: resource).first ?? json(of: resource)
  }

  /// What the first of them is called; its text, which may be long, is not made.
  public static func mainName(of resource: SessionResource) -> SafeText {
    facts(of: resource).first?.name ?? jsonName
  }

  private static let jsonName: SafeText = "JSON"

  private static func json(of resource: SessionResource) -> CopyItem {
    CopyItem(jsonName, resource.json.text(.pretty), isFromService: false)
  }

  private static func facts(of resource: SessionResource) -> [CopyItem] {
    var items: [CopyItem] = []
    switch resource.content {
    case .gitHubRepository(let repository):
      switch repository.checkout {
      case .branch(let name): items.append(CopyItem("branch", name))
      case .commit(let sha): items.append(CopyItem("SHA", sha))
      case .unknown, nil: break
      }
      items.append(CopyItem("URL", repository.url))
      items.append(CopyItem("mount path", repository.mountPath))
      items.append(CopyItem("resource ID", repository.id))
    case .file(let file):
      items.append(CopyItem("file ID", file.fileID))
      items.append(CopyItem("mount path", file.mountPath))
      items.append(CopyItem("resource ID", file.id))
    case .memoryStore(let store):
      items.append(CopyItem("store ID", store.memoryStoreID))
      if let path = store.mountPath { items.append(CopyItem("mount path", path)) }
      if let name = store.name { items.append(CopyItem("name", name)) }
      if let id = store.id { items.append(CopyItem("resource ID", id)) }
    case .unknown, .malformed:
      if let id = resource.id { items.append(CopyItem("resource ID", id)) }
      if let path = resource.mountPath { items.append(CopyItem("mount path", path)) }
    }
    return items
  }

  private static func commands(
    session: String, resource: SessionResource, id: String?, destination: Destination,
    betas: BetaSelection
  ) -> [CopyItem] {
    let isRetrievable = resource.id.map { !$0.isEmpty && !IDKind.isMemoryStore($0) } ?? false
    // What has no id of its own to be asked by stands in the list.
    let target =
      isRetrievable
      ? Endpoint.resource(id ?? "", of: session).target
      : Endpoint.resources(of: session, limit: 100).target
    let curl = (try? target.get()).map {
      CopyItem(
        "curl",
        CommandLines.curl(destination.target($0), of: destination, betas: betas.headerValue),
        isFromService: false)
    }
    return [curl].compactMap(\.self) + [
      CopyItem(
        "command",
        CommandLines.sessionscope(
          session: session, resource: id, of: destination, betas: betas), isFromService: true)
    ]
  }
}
