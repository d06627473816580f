/// A repository's address, taken apart: `https://github.com/owner/name.git`, `git@github.com:owner/name`.
public struct RepositoryAddress: Sendable, Hashable {
  /// The host in lower case, without a user name and port; empty where there is none.
  public let host: String
  /// Host, port and path without scheme, user name, `.git` and slashes at the end.
  public let rest: Substring
  /// What stands behind the host, without `.git` and slashes around it.
  public let path: Substring

  /// No address is longer: what is longer is not taken apart.
  private static let limit = 5_000

  public init(_ url: String) {
    guard url.utf8.count <= Self.limit else {
      (host, rest, path) = ("", url[...], url[...])
      return
    }
    var url = url
    let places = url.withUTF8 { Self.places(in: $0) }
    func text(_ place: Range<Int>) -> Substring {
      let start = url.utf8.index(url.startIndex, offsetBy: place.lowerBound)
      return url[start..<url.utf8.index(start, offsetBy: place.count)]
    }
    (rest, path) = (text(places.rest), text(places.path))
    host = text(places.host).lowercased()
  }

  /// Where the parts stand, as UTF-8 offsets. What divides an address is ASCII, so its bytes are looked at: a screen takes
  /// an address apart for each of its rows.
  private static func places(
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> (host: Range<Int>, path: Range<Int>, rest: Range<Int>) {
    var rest = bytes[...]
    var isShellAddress = true
    if let mark = rest.firstIndex(of: colon), rest[mark...].starts(with: "://".utf8) {
      rest = rest[mark...].dropFirst(3)
      isShellAddress = false
    }
    // A user name before the host is of no interest, and might be a token.
    if let at = rest.prefix(while: { $0 != slash }).lastIndex(of: UInt8(ascii: "@")) {
      rest = rest[at...].dropFirst()
    }
    while rest.last == slash { rest.removeLast() }
    if rest.suffix(4).elementsEqual(".git".utf8) { rest.removeLast(4) }
    let authority = rest.prefix { $0 != slash && !(isShellAddress && $0 == colon) }
    let path = rest[authority.endIndex...].drop { $0 == slash || $0 == colon }
    let host = authority.prefix { $0 != colon }
    func place(_ part: Slice<UnsafeBufferPointer<UInt8>>) -> Range<Int> {
      part.startIndex..<part.endIndex
    }
    return (place(host), place(path), place(rest))
  }

  private static let slash = UInt8(ascii: "/")
  private static let colon = UInt8(ascii: ":")

  /// What two addresses of one repository have in common: host and path, without `.git` and slashes at the end.
  public var key: String { host + "/" + path }

  public var isGitHub: Bool { host == "github.com" || host == "www.github.com" }

  /// The addresses and `owner/name` pairs that a text may name: `key` or `path` of each in lower case.
  static func names(in text: String) -> Set<String> {
    let words = text.split { $0.isWhitespace || separators.contains($0) }
    return Set(
      words.filter { $0.contains("/") }.map { word in
        var word = word
        while let last = word.last, ".:!?".contains(last) { word.removeLast() }
        return RepositoryAddress(String(word)).key.lowercased()
      })
  }

  private static let separators: Set<Character> = [
    "\"", "'", "`", "(", ")", "[", "]", "<", ">", "{", "}", ",", ";", "|",
  ]

  /// Whether it is among the names that a text has.
  public func isNamed(in names: Set<String>) -> Bool {
    !path.isEmpty && (names.contains(key.lowercased()) || names.contains(path.lowercased()))
  }
}
