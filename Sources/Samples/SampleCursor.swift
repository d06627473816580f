/// Names the place where the next page begins.
struct SampleCursor: Equatable {
  private static let beginning = "page_c2FtcGxl"

  /// How many resources the pages before have; at least 1.
  let place: Int

  init(place: Int) { self.place = place }

  /// Reads a cursor; nil for any text that `text` would not be.
  init?(_ text: String) {
    guard text.hasPrefix(Self.beginning), let place = Int(text.dropFirst(Self.beginning.count)),
      place > 0
    else { return nil }
    self.place = place
    guard text == self.text else { return nil }
  }

  var text: String { Self.beginning + String(place) }
}
