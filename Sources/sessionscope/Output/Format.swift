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

  /// Whether it prints the bytes of the answers and nothing of ours.
  var isVerbatim: Bool { self == .raw }

  /// Whether it is laid out for people.
  var isForPeople: Bool { self == .text }
}
