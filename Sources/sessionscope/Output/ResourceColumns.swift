import DisplayText
import Presentation
import SessionModels

/// A resource as a row of text, one fact a column.
struct ResourceColumns {
  private let resource: SessionResource
  private let checks: CheckOutput?

  /// - Parameter checks: what was found of it; nil where nothing was asked.
  init(_ resource: SessionResource, _ checks: CheckOutput?) {
    self.resource = resource
    self.checks = checks
  }

  /// What stands over the columns.
  static func headings(hasChecks: Bool) -> [SafeText] {
    ["MOUNT PATH", "TYPE", "NAME", "CHECKOUT / ACCESS"] + (hasChecks ? ["NOTE"] : [])
  }

  var cells: [SafeText] {
    let row = checks?.row(of: resource) ?? ResourceRow(resource)
    var cells = [row.mountPath, type, name(row), fact]
    if let checks { cells.append(checks.note(of: resource)?.words ?? "") }
    return cells
  }

  /// `repo`, `file`, `memory`, or the service's own word.
  private var type: SafeText {
    switch resource.content {
    case .unknown(let word), .malformed(let word?, _): SafeText(word)
    default: ResourceKind(resource).word
    }
  }

  /// The repository, the file or the store; empty where its name is not known.
  private func name(_ row: ResourceRow) -> SafeText {
    switch resource.content {
    case .gitHubRepository, .memoryStore: row.what
    case .file: fileName ?? ""
    case .unknown, .malformed: ""
    }
  }

  /// The main fact: the branch or commit, the file's name or id, the store's access.
  private var fact: SafeText {
    switch resource.content {
    case .gitHubRepository(let repository): checkout(repository.checkout)
    case .file(let file): fileName ?? SafeText(file.fileID)
    case .memoryStore(let store): access(store)
    case .unknown: SafeText(resource.id ?? "")
    case .malformed(_, let problem): SafeText(problem.description)
    }
  }

  private func checkout(_ checkout: Checkout?) -> SafeText {
    switch checkout {
    case .branch(let name): SafeText(name)
    case .commit(let sha): "commit " + SafeText(String(sha.prefix(9)))
    case .unknown(let type, _): SafeText(type)
    case nil: "default branch"
    }
  }

  private func access(_ store: MemoryStore) -> SafeText {
    if checks?.note(of: resource) == .archived { return "read-only" }
    return switch store.access {
    case .readWrite: "read-write"
    case .readOnly: "read-only"
    case .unknown(let word): SafeText(word)
    case nil: "access not stated"
    }
  }

  private var fileName: SafeText? {
    guard let name = checks?.fileName(of: resource), !name.isEmpty else { return nil }
    return SafeText(name)
  }
}
