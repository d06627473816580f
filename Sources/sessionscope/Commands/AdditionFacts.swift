import DisplayText
import SessionAPI
import SessionModels

/// What `config` and `doctor` say of what is added to every request: a line for each, and never a header's value.
enum AdditionFacts {
  /// One without a value where there is none.
  static func headers(_ additions: RequestAdditions) -> [Fact] {
    let headers = additions.headers.map(\.header)
    guard !headers.isEmpty else { return [Fact(name: "header", value: nil, note: "")] }
    return headers.map { header in
      Fact(
        name: "header", value: SafeText(header.name) + ": " + SafeText(Secret.mask),
        note: source(header.source, option: "--header"))
    }
  }

  /// One without a value where there is none.
  static func query(_ additions: RequestAdditions) -> [Fact] {
    guard !additions.query.isEmpty else { return [Fact(name: "query", value: nil, note: "")] }
    return additions.query.map { item in
      Fact(
        name: "query", value: SafeText(item.name) + "=" + SafeText(item.value),
        note: source(item.source, option: "--query"))
    }
  }

  private static func source(_ source: AdditionSource, option: SafeText) -> SafeText {
    switch source {
    case .option: option
    case .file: "config.json"
    }
  }
}
