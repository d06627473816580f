import DisplayText
import ExactJSON
import Presentation
import SessionAPI
import SessionModels

/// The resources of one session, to be printed.
struct Listing {
  let session: String
  let connection: Connection
  let fields: FieldList?
  /// Whether text is a tree of paths rather than a table.
  let isTree: Bool

  /// All of it at once: a table's columns are as wide as its widest row, and a document ends in one place.
  func whole() throws -> Report.Result {
    let (session, progress) = (session, connection.progress)
    let pages = try connection.ask { client, betas throws(APIError) in
      try await client.allResources(of: session, betas: betas, onEvent: progress.handler)
    }
    let resources = pages.flatMap(\.value.resources)
    connection.warn(about: resources)
    let truth = CheckOutput(of: resources, in: session, connection)
    let values = resources.map { truth?.json(of: $0) ?? $0.json }
    connection.warn(aboutMissing: fields, in: values)
    let fields = fields
    return Report.Result(
      json: {
        JSONPrinting.array(values.map { fields?.pretty($0) ?? JSONPrinting.pretty($0) })
      },
      lines: {
        values.map { value in
          fields.map { $0.compact(value) + "\n" } ?? JSONPrinting.line(value)
        }.joined()
      },
      text: { width in
        guard isTree else { return table(of: resources, truth).lines(width: width) }
        return MountTree.texts(of: resources) { truth?.row(of: $0) ?? ResourceRow($0) }.map(\.plain)
      })
  }

  /// A page at a time, each printed when it is there: lines of JSON, or the service's bytes.
  ///
  /// - Parameter isFirst: whether nothing was printed before it.
  func printAsItComes(_ format: Format, isFirst: Bool) throws -> Report.Result {
    let (session, progress, fields) = (session, connection.progress, fields)
    let resources = try connection.ask { client, betas throws(APIError) in
      var resources: [SessionResource] = []
      var separator = isFirst ? "" : "\n"
      let pages = client.resourcePages(of: session, betas: betas, onEvent: progress.handler)
      for try await page in pages {
        progress.clear()
        if format == .raw {
          Output.write(Array(separator.utf8) + page.body)
          separator = "\n"
        } else {
          Output.write(
            page.value.resources.map { resource in
              fields.map { $0.compact(resource.json) + "\n" } ?? JSONPrinting.line(resource.json)
            }.joined())
        }
        resources += page.value.resources
      }
      return resources
    }
    connection.warn(about: resources)
    connection.warn(aboutMissing: fields, in: resources.map(\.json))
    return Report.Result()
  }

  private func table(of resources: [SessionResource], _ truth: CheckOutput?) -> TextTable {
    let sorted = resources.sorted(by: SessionResource.inListOrder)
    if let fields { return fields.table(of: sorted.map { truth?.json(of: $0) ?? $0.json }) }
    return TextTable(
      headings: ["MOUNT PATH", "KIND", "WHAT", "STATE"],
      rows: sorted.map { truth?.row(of: $0) ?? ResourceRow($0) }.map {
        [$0.mountPath, $0.kind.word, $0.what(columns: .max), $0.state]
      })
  }
}
