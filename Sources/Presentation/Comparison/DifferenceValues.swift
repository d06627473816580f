import DisplayText
import ExactJSON
import SessionModels

/// What either side of a difference has, in words that differ too: the shortest that do.
struct DifferenceValues {
  let texts: (a: SafeText, b: SafeText)

  /// The most columns of a value.
  private static let columns = 120
  /// How much of what is alike stands before what differs.
  private static let context = 20

  init(_ difference: SessionDifference) {
    let (a, b) = (difference.a, difference.b)
    var resources: (SessionResource?, SessionResource?) = (nil, nil)
    if case .pair(let a, let b) = difference.subject { resources = (a, b) }
    let words = (
      Self.words(difference.field, a, of: resources.0),
      Self.words(difference.field, b, of: resources.1)
    )
    let values = (Self.value(a), Self.value(b))
    let beginnings = (words.0.clipped(to: Self.columns), words.1.clipped(to: Self.columns))
    let valueBeginnings = (values.0.clipped(to: Self.columns), values.1.clipped(to: Self.columns))
    if !Self.areAlike(beginnings.0, beginnings.1) {
      texts = beginnings
    } else if !Self.areAlike(valueBeginnings.0, valueBeginnings.1) {
      texts = valueBeginnings
    } else {
      texts = Self.fromTheDifference(Self.json(a), Self.json(b))
    }
  }

  private static func areAlike(_ a: SafeText, _ b: SafeText) -> Bool {
    a.plain.utf8.elementsEqual(b.plain.utf8)
  }

  /// The words of the list, where it has some for that member.
  private static func words(
    _ field: String?, _ value: JSONBuilder?, of resource: SessionResource?
  ) -> SafeText {
    switch (field, resource?.content) {
    case ("checkout", .gitHubRepository(let repository)):
      CheckoutWords(repository.checkout).short
    case ("url", .gitHubRepository(let repository)): RepositoryAddress.shortName(repository.url)
    case ("access", .memoryStore(let store)): AccessWords(store.access).short
    default: self.value(value)
    }
  }

  /// A text as it is, anything else as JSON.
  private static func value(_ value: JSONBuilder?) -> SafeText {
    switch value {
    case nil: "absent"
    case .string(let text): text.isEmpty ? "(empty)" : ShownText.line(text)
    case .value(let json):
      json.string.map { $0.isEmpty ? "(empty)" : ShownText.line($0) }
        ?? SafeText(json.beginning(limit: ShownText.limit))
    case .some(let own): SafeText(own.text(.compact))
    }
  }

  private static func json(_ value: JSONBuilder?) -> String { value?.text(.compact) ?? "absent" }

  /// Two long texts from a little before the place where they part.
  private static func fromTheDifference(_ a: String, _ b: String) -> (SafeText, SafeText) {
    let (first, second) = (Array(a.unicodeScalars), Array(b.unicodeScalars))
    let alike = zip(first, second).prefix { $0 == $1 }.count
    let start = max(0, alike - context)
    let texts = [first, second].map { scalars in
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[start...].prefix(columns))
      return ((start > 0 ? "…" : "") + SafeText(String(text))).clipped(to: columns)
    }
    return (texts[0], texts[1])
  }
}
