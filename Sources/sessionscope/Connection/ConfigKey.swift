/// A key of the configuration file. The manual page and docs/files.md have the same words.
enum ConfigKey: String, CaseIterable {
  case baseURL = "base_url"
  case apiVersion = "api_version"
  case headers
  case query
  case timeout
  case check
  case sessions
  case recent

  /// The keys that only the file's owner may see.
  static let guarded = [headers, query]

  /// What its value is.
  var value: String {
    switch self {
    case .baseURL, .apiVersion: "text"
    case .headers, .query: "`{\"name\": \"value\"}`"
    case .timeout: "seconds"
    case .check, .sessions, .recent: "`true` (default), `false`"
    }
  }

  var meaning: String {
    switch self {
    case .baseURL:
      "the server, where neither `--base-url`, `ANTHROPIC_BASE_URL` nor the profile in use names one"
    case .apiVersion: "the `anthropic-version` header"
    case .headers: "headers that every request to the server has too"
    case .query: "what the query of every request has too"
    case .timeout: "the time limit of one attempt"
    case .check:
      "whether the browser checks mounts, files and stores by itself; `--no-check` skips that for a run"
    case .sessions: "whether the prompt lists the newest sessions of the service"
    case .recent: "whether sessions that are opened are kept for the prompt of later runs"
    }
  }
}
