import DisplayText
import Presentation
import SessionModels

/// What the detail pane says of a resource, before it is laid out.
struct DetailText: Sendable, Equatable {
  /// That the answer is not what was asked for; nil where it is.
  private let remark: SafeText?
  private let facts: ResourceFacts
  private let width: Int

  /// - Parameters:
  ///   - found: what checks found, which stands below the main fact.
  ///   - links: what can be opened; it stands behind the resource's own fields.
  init(
    of shown: OpenSession.Shown, others: [SessionResource], checks: Checks,
    found: [Field], links: FieldGroup?, now: Instant, offset: Int, width: Int
  ) {
    self.width = width
    remark = shown.askedID.map { id in
      "asked for " + SafeText(id) + ", and the answer's id is "
        + SafeText(shown.resource.id ?? "missing")
    }
    let earlier = shown.earlier.map {
      EarlierResource($0.resource, time: ClockTime.minutes($0.receivedAt, offset: offset))
    }
    facts = ResourceFacts(
      shown.resource, earlier: earlier, now: now, others: others, checks: checks, found: found,
      links: links)
  }

  /// The fields in lines of its width.
  var page: FieldPage {
    var page = FieldPage()
    if let remark {
      page.add(remark.wrapped(to: width - 2).map { TextLine($0, .caution, column: 1) })
    }
    FieldLayout.add(facts.groups, to: &page, width: width, hint: ", Enter shows all")
    return page
  }
}

/// A detail that was laid out. It is laid out again where it says something else, or has another width.
struct KeptDetail: Sendable, Equatable {
  let text: DetailText
  let page: FieldPage
  /// Whether it says what is known now: from the end of an update to the next change, so that a frame need not look.
  var isCurrent = true

  init(_ text: DetailText) { (self.text, page) = (text, text.page) }
}
