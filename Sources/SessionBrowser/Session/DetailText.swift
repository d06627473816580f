import DisplayText
import Presentation
import SessionModels

/// What the detail pane says of a resource, as fields in lines of a given width.
enum DetailText {
  /// - Parameters:
  ///   - found: what checks found, which stands below the main fact.
  ///   - links: what can be opened; it stands behind the resource's own fields.
  static func page(
    of shown: OpenSession.Shown, others: [SessionResource], checks: Checks,
    found: [Field], links: FieldGroup?, now: Instant, offset: Int, width: Int
  ) -> FieldPage {
    var page = FieldPage()
    if let asked = shown.askedID {
      let words: SafeText =
        "asked for " + SafeText(asked) + ", and the answer's id is "
        + SafeText(shown.resource.id ?? "missing")
      page.add(words.wrapped(to: width - 2).map { TextLine($0, .caution, column: 1) })
    }
    let earlier = shown.earlier.map {
      EarlierResource($0.resource, time: ClockTime.minutes($0.receivedAt, offset: offset))
    }
    let facts = ResourceFacts(
      shown.resource, earlier: earlier, now: now, others: others, checks: checks, found: found,
      links: links)
    FieldLayout.add(facts.groups, to: &page, width: width, hint: ", Enter shows all")
    return page
  }
}
