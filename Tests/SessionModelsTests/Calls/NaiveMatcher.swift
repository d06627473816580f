import TestSupport

/// Which paths a text names, found out in the plainest way: every path at every place.
enum NaiveMatcher {
  static func named(_ text: String, _ paths: [String]) -> [String] {
    let signs = Array(text)
    var found: [String] = []
    var place = 0
    while place < signs.count {
      let here = paths.filter { stands($0, at: place, in: signs) }
      guard let longest = here.max(by: { $0.count < $1.count }) else {
        place += 1
        continue
      }
      if !found.contains(longest) { found.append(longest) }
      place += longest.count
    }
    return found
  }

  private static func stands(_ path: String, at place: Int, in signs: [Character]) -> Bool {
    guard signs[place...].starts(with: path) else { return false }
    // Behind it: a name ends, and full stops are its own unless nothing follows them.
    let behind = signs[(place + path.count)...].drop { $0 == "." }
    let hasStops = behind.startIndex > place + path.count
    if let next = behind.first, isName(next) || hasStops && next == "/" { return false }
    // Before it: no word that the path goes on from.
    let before = String(signs[..<place])
    let bare = String(before.reversed().drop { $0 == "/" }.reversed())
    let word = String(bare.reversed().prefix { isName($0) || $0 == "." }.reversed())
    if word.isEmpty { return bare.last != "}" && bare.last != ")" }
    return (word.first == "-" || word.first == "@") && bare.dropLast(word.count).last != "/"
  }

  private static func isName(_ sign: Character) -> Bool {
    sign.isLetter || sign.isNumber || "_-+@%~".contains(sign) || !sign.isASCII
  }

  static func word(_ random: inout SeededGenerator) -> String {
    ["a", "b", "ab", "a.b", "a-b", "aé"].randomElement(using: &random) ?? "a"
  }

  static func text(_ random: inout SeededGenerator) -> String {
    let parts = [
      "/a", "/b", "/ab", "/a.b", "/a-b", "/aé", "/", " ", ".", "..", "a", "-", "@", "~", "}", ")",
      ";", "\"", "$", "\n", "é",
    ]
    return (0..<Int.random(in: 0...8, using: &random)).map { _ in
      parts.randomElement(using: &random) ?? ""
    }.joined()
  }
}
