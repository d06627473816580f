import ArgumentParser

/// How a subcommand prints its results. `Sheet` and `Report` write them.
enum Format: String, ExpressibleByArgument, CaseIterable {
  /// For people: a table, or labels and values.
  case text
  /// Values alone, a row a line, a tab between two.
  case tsv
  /// One JSON document, indented by two spaces.
  case json
  /// One JSON value a line.
  case jsonl
  /// The bytes of the answers as they came.
  case raw

  /// What printing it takes.
  enum Shape {
    /// All elements at once, laid out for people.
    case layout
    /// A line for each element, as soon as it is there.
    case lines
    /// All elements at once, as one document.
    case document
    /// The bytes of the answers, and nothing of ours.
    case verbatim
  }

  var shape: Shape {
    switch self {
    case .text: .layout
    case .tsv, .jsonl: .lines
    case .json: .document
    case .raw: .verbatim
    }
  }

  /// Whether it prints the bytes of the answers and nothing of ours.
  var isVerbatim: Bool { shape == .verbatim }

  /// Whether it is laid out for people.
  var isForPeople: Bool { shape == .layout }

  /// What help says of each.
  static let help = allCases.map { format in
    switch format {
    case .text: "text for people"
    case .tsv: "tsv (values alone)"
    case .json, .jsonl: format.rawValue
    case .raw: "or raw: the answer byte for byte."
    }
  }.joined(separator: ", ")

  /// The names of those that `raw` can be replaced with.
  static let ownNames = allCases.filter { !$0.isVerbatim }.map(\.rawValue).joined(separator: ", ")
}
