/// A word that was meant as a subcommand and would be taken as a session's id.
enum MistypedSubcommand {
  private static let names = ["list", "get", "betas", "config", "doctor", "help"]

  /// The subcommand that a word is one or two letters away from; nil where the word looks like an id or like none.
  static func nearest(to word: String) -> String? {
    guard word.utf8.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }),
      word.count <= 8
    else { return nil }
    return NearestWord.of(names, to: word)
  }
}
