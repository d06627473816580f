import ArgumentParser
import SessionModels

/// Tells a mistyped subcommand from a session's id.
enum MistypedSubcommand {
  /// Every subcommand that one types, in the order of the help.
  static let names =
    SessionScope.configuration.subcommands.map { $0.configuration }
    .filter(\.shouldDisplay).compactMap(\.commandName) + ["help"]

  /// What other programs call these subcommands.
  private static let otherNames = [
    "ls": "list", "mounts": "list", "resources": "list", "show": "get", "resource": "get",
    "retrieve": "get", "flags": "betas", "settings": "config", "check": "list --check",
    "find": "sessions", "search": "sessions", "compare": "diff",
  ]

  /// Whether a word is letters alone: no id of this service is.
  static func isWord(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
  }

  /// The subcommand that was most likely meant; nil where none is near.
  static func nearest(to word: String) -> String? {
    otherNames[word] ?? NearestWord.of(names, to: word)
  }
}
