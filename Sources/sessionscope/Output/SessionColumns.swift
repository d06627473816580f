import DisplayText
import Presentation
import SessionModels

/// The columns that sessions are printed in.
enum SessionColumns {
  static let headings: [SafeText] = ["SESSION", "STATUS", "CREATED", "TITLE", "AGENT", "MOUNTS"]

  static func cells(of session: SessionSummary, _ query: SessionQuery) -> [SafeText] {
    let row = SessionRow(session, query: query)
    return [
      session.id.isEmpty ? "" : SafeText(session.id), row.status,
      session.createdAt.map { SafeText($0.text) } ?? "", row.title, row.agent, row.mounts,
    ]
  }
}
