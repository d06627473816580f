import DisplayText
import ExactJSON

/// A JSON value as a field shows it: a long one is not written beyond its beginning.
struct FieldJSON: Sendable, Hashable {
  private let value: JSONValue

  init(_ value: JSONValue) { self.value = value }

  /// All of it, without white space.
  var text: String { value.text(.compact) }

  var isLong: Bool { value.sourceRange.count > ShownText.limit }

  var beginning: String { isLong ? value.beginning(limit: ShownText.limit) : text }

  /// The line that stands behind a beginning; nil behind the whole.
  func rest(hint: SafeText) -> SafeText? {
    isLong ? "… " + CountWords.grouped(value.sourceRange.count) + " bytes" + hint : nil
  }

  func hasSameValue(as other: FieldJSON) -> Bool { value.hasSameValue(as: other.value) }

  func hash(into hasher: inout Hasher) { hasher.combine(value.sourceRange) }
}
