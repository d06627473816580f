import Presentation
import SessionModels

/// Labels and values laid out in lines of a width, and which lines each field has.
public struct FieldPage: Sendable, Hashable {
  public struct Place: Sendable, Hashable {
    public let field: Field
    /// The field's lines, its note included.
    public let lines: Range<Int>
  }

  public private(set) var lines: [TextLine] = []
  public private(set) var places: [Place] = []

  init() {}

  /// Lines that belong to no field.
  mutating func add(_ lines: [TextLine]) { self.lines += lines }

  mutating func add(_ field: Field, _ lines: [TextLine]) {
    places.append(
      Place(field: field, lines: self.lines.count..<self.lines.count + lines.count))
    self.lines += lines
  }

  /// The field that a line belongs to, or the last one before it.
  func field(at line: Int) -> Int? { places.lastIndex { $0.lines.lowerBound <= line } }

  /// What a field is recognised by when the page is made again: its label, and which of several of that label it is.
  func name(of index: Int) -> FieldName? {
    guard places.indices.contains(index) else { return nil }
    let label = places[index].field.label
    return FieldName(
      label: label.plain, ordinal: places[..<index].count { $0.field.label == label })
  }

  func index(of name: FieldName) -> Int? {
    let same = places.indices.filter { places[$0].field.label.plain == name.label }
    return same.indices.contains(name.ordinal) ? same[name.ordinal] : nil
  }
}

/// Tells a field of a page from the others.
struct FieldName: Sendable, Hashable {
  let label: String
  let ordinal: Int
}
