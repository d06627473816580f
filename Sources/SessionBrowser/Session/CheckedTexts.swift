/// What a filter compares of the rows that checks found something of; of the others it compares their own texts.
///
/// The texts stand by their rows' places in the answer, for a letter that is typed looks at all rows.
struct CheckedTexts: Sendable, Equatable {
  private var texts: [FilterTexts?] = []

  /// The texts of a row; nil where checks found nothing of it.
  subscript(row: ResourceList.Row) -> FilterTexts? {
    get { texts.indices.contains(row.place) ? texts[row.place] : nil }
    set {
      if !texts.indices.contains(row.place) {
        guard newValue != nil else { return }
        texts += repeatElement(nil, count: row.place + 1 - texts.count)
      }
      texts[row.place] = newValue
    }
  }
}
