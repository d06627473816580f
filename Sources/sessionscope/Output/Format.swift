import ArgumentParser

/// How a subcommand prints its results.
enum Format: String, ExpressibleByArgument, CaseIterable {
  /// For people: a table, or labels and values.
  case text
  /// One JSON document, indented by two spaces.
  case json
  /// One JSON value a line.
  case jsonl
  /// The service's bytes as they came.
  case raw
}
