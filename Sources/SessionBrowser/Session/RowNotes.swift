import Presentation
import SessionModels

/// What there is to act on in the rows of a list: worked out when an answer arrives, not when a row is drawn.
struct RowNotes: Sendable, Equatable {
  private var notes: [ResourceIdentity: RowNote] = [:]

  /// The note of a row; nil where all is well.
  subscript(row: ResourceList.Row) -> RowNote? { notes[row.identity] }

  /// How many resources there are with something wrong, kind by kind.
  var wrongCounts: [(note: RowNote, count: Int)] {
    RowNote.wrong.compactMap { note in
      let count = notes.values.count { $0 == note }
      return count > 0 ? (note, count) : nil
    }
  }

  /// Works out the notes of some rows.
  ///
  /// - Parameter all: what matters of all resources; nil where not all are known.
  mutating func update(
    _ rows: [ResourceList.Row], among all: [SessionResource]?, checks: Checks, now: Instant
  ) {
    for row in rows {
      notes[row.identity] = RowNote(of: row.resource, among: all, checks: checks, now: now)
    }
  }

  /// The place of the next row with something wrong, starting over at the end; nil where there is none.
  func nextWrong(in rows: SeenRows, after index: Int) -> Int? {
    let order = Array(rows.indices.dropFirst(index + 1)) + rows.indices.prefix(index + 1)
    return order.first { self[rows[$0]]?.isWrong == true }
  }
}
