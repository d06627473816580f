import DisplayText
import Presentation
import SessionAPI
import SessionModels

/// The resources of one session, to be printed.
struct Listing {
  let session: String
  let connection: Connection
  /// Whether text is a tree of paths rather than a table.
  let isTree: Bool
  let printing: ResourceOutputOptions
  /// Whether the agent's calls are sorted under the mounts too.
  let readsCalls: Bool

  /// Asks page by page. What has no checks to wait for is handed over as it comes.
  func fill(_ sheet: inout Sheet) throws {
    sheet.headings = ResourceColumns.headings(hasChecks: printing.check)
    // Text is in an order of its own. Where nothing needs all resources, none are kept.
    let keepsAll = printing.check || sheet.format.isForPeople
    var resources: [SessionResource] = []
    _ = try connection.readList(of: session) { page in
      if keepsAll { resources += page.value.resources }
      if !printing.check {
        sheet.add(page.value.resources.map { element(of: $0, nil) }, body: page.body)
      }
    }
    var found =
      printing.check ? connection.check(resources, in: session, waiting: printing.wait) : nil
    if readsCalls, found != nil {
      var walk = CallWalk(CallReading(of: session, MountPaths(of: resources)), readsAll: false)
      do { try walk.run(connection) } catch let failure as Failure {
        connection.warn("the calls are not read: " + (failure.words.first ?? ""))
      }
      if let words = walk.limitWords ?? walk.failure?.words.first, walk.reading.pageCount > 0 {
        connection.warn(words)
      }
      found?.calls = walk.reading
    }
    if let found {
      sheet.add(resources.map { element(of: $0, found) })
      sheet.problems = found.failures(of: resources)
    }
    sheet.textOrder = resources.indices.sorted {
      SessionResource.inListOrder(resources[$0], resources[$1])
    }
    if isTree {
      sheet.text = { _ in
        MountTree.texts(of: resources) { found?.row(of: $0) ?? ResourceRow($0) }.map(\.plain)
      }
    }
  }

  private func element(of resource: SessionResource, _ checks: CheckOutput?) -> Element {
    Element(
      json: .value(checks?.json(of: resource) ?? resource.json),
      cells: ResourceColumns.cells(of: resource, checks))
  }
}
