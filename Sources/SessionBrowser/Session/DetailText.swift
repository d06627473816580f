import DisplayText
import Presentation
import SessionModels

/// What the detail pane says of a resource, as fields in lines of a given width.
enum DetailText {
  /// - Parameter further: what is there, and what can be opened; it stands behind the resource's own fields.
  static func page(
    of shown: OpenSession.Shown, others: [SessionResource], checks: Checks,
    further: [FieldGroup], now: Instant,
    width: Int
  ) -> FieldPage {
    var page = FieldPage()
    if let asked = shown.askedID {
      let words: SafeText =
        "asked for " + SafeText(asked) + ", and the answer's id is "
        + SafeText(shown.resource.id ?? "missing")
      page.add(words.wrapped(to: width - 2).map { TextLine($0, .caution, column: 1) })
    }
    var groups = ResourceFacts(shown.resource, now: now, others: others, checks: checks).groups
    groups.insert(contentsOf: further, at: min(1, groups.count))
    FieldLayout.add(groups, to: &page, width: width, hint: ", Enter shows all")
    return page
  }
}
