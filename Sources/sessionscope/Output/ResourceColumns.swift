import DisplayText
import Presentation
import SessionModels

/// A resource as a row of text, one fact a column.
enum ResourceColumns {
  /// What stands over the columns.
  static func headings(hasChecks: Bool) -> [SafeText] {
    ["MOUNT PATH", "TYPE", "NAME", "CHECKOUT / ACCESS"] + (hasChecks ? ["NOTE"] : [])
  }

  /// - Parameter checks: what was found of it; nil where nothing was asked.
  static func cells(of resource: SessionResource, _ checks: CheckOutput?) -> [SafeText] {
    let row = checks?.row(of: resource) ?? ResourceRow(resource)
    let cells = [row.mountPath, row.type, row.name, row.fact]
    return checks == nil ? cells : cells + [row.note?.words ?? ""]
  }
}
