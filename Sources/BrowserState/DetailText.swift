import DisplayText
import Presentation
import SessionModels

/// What the detail pane says of a resource, as lines of a given width.
enum DetailText {
  static func lines(of shown: OpenSession.Shown, now: Instant, width: Int) -> [TextLine] {
    var lines: [TextLine] = []
    if let asked = shown.askedID {
      let words: SafeText =
        "asked for " + SafeText(asked) + ", and the answer's id is "
        + SafeText(shown.resource.id ?? "missing")
      lines += words.wrapped(to: width - 2).map { TextLine($0, .caution, column: 1) }
    }
    return lines
      + FieldLayout.lines(of: ResourceFacts(shown.resource, now: now).groups, width: width)
  }
}
