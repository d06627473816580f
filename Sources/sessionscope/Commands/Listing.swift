import DisplayText
import ExactJSON
import Presentation
import SessionAPI
import SessionModels

/// The resources of one session, to be printed.
struct Listing {
  let session: String
  let connection: Connection
  /// Whether text is a tree of paths rather than a table.
  let isTree: Bool
  /// Whether the checks are to stand beside the resources.
  let hasChecks: Bool

  /// Asks page by page. What has no checks to wait for is handed over as it comes.
  ///
  /// - Returns: the elements as JSON.
  func fill(_ sheet: inout Sheet) throws -> [JSONBuilder] {
    sheet.headings = ["MOUNT PATH", "KIND", "WHAT", "STATE"]
    var resources: [SessionResource] = []
    var elements: [Element] = []
    try connection.eachPage(of: session) { page in
      resources += page.value.resources
      guard !hasChecks else { return }
      let new = page.value.resources.map { element(of: $0, nil) }
      sheet.add(new, body: page.body)
      elements += new
    }
    connection.warn(about: resources)
    let checks = hasChecks ? CheckOutput(of: resources, in: session, connection) : nil
    if hasChecks {
      elements = resources.map { element(of: $0, checks) }
      sheet.add(elements)
    }
    sheet.textOrder = resources.indices.sorted {
      SessionResource.inListOrder(resources[$0], resources[$1])
    }
    if isTree {
      sheet.text = { _ in
        MountTree.lines(of: resources) { checks?.row(of: $0) ?? ResourceRow($0) }.map(\.plain)
      }
    }
    return elements.map(\.json)
  }

  private func element(of resource: SessionResource, _ checks: CheckOutput?) -> Element {
    let row = checks?.row(of: resource) ?? ResourceRow(resource)
    return Element(
      json: .value(checks?.json(of: resource) ?? resource.json),
      cells: [row.mountPath, row.kind.word, row.what(columns: .max), row.state])
  }
}
