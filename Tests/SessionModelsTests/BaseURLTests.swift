import SessionModels
import Testing

struct BaseURLTests {
  @Test(arguments: [
    ("https://api.anthropic.com", "https://api.anthropic.com", false),
    ("https://api.anthropic.com/", "https://api.anthropic.com", false),
    ("https://api.anthropic.com/v1", "https://api.anthropic.com", true),
    ("https://api.anthropic.com/v1///", "https://api.anthropic.com", true),
    ("HTTPS://API.Anthropic.COM:443", "https://api.anthropic.com", false),
    ("https://gw.example/anthropic", "https://gw.example/anthropic", false),
    ("https://gw.example/anthropic//v1//", "https://gw.example/anthropic", true),
    ("https://gw.example/a/V1", "https://gw.example/a/V1", false),
    ("https://gw.example/av1", "https://gw.example/av1", false),
    ("https://gw.example:8443/x", "https://gw.example:8443/x", false),
    ("https://gw.example:80", "https://gw.example:80", false),
    ("https://under_score.example", "https://under_score.example", false),
    ("http://localhost:8080", "http://localhost:8080", false),
    ("http://127.0.0.1:80", "http://127.0.0.1", false),
    ("http://[::1]:8080/v1", "http://[::1]:8080", true),
    ("https://[2001:DB8::1]", "https://[2001:db8::1]", false),
  ])
  func aBaseURLIsSchemeHostPortAndPrefix(_ text: String, _ kept: String, _ dropped: Bool) throws {
    let url = try BaseURL(text)
    #expect(url.description == kept)
    #expect(url.droppedVersion == dropped)
  }

  @Test func itsPartsAreWhatRequestsNeed() throws {
    let url = try BaseURL("https://[2001:db8::1]:8443/anthropic/v1")
    #expect(url.scheme == .https)
    #expect(url.host == "2001:db8::1")
    #expect(url.port == 8443)
    #expect(url.pathPrefix == "/anthropic")
    #expect(url.authority == "[2001:db8::1]:8443")
  }

  @Test func theOfficialOneIsWhatItsTextSays() throws {
    #expect(try BaseURL("https://api.anthropic.com") == .official)
  }

  @Test(arguments: [
    ("", BaseURLRefusal.noScheme), ("api.anthropic.com", .noScheme), ("//host", .noScheme),
    ("ftp://host", .otherScheme), ("://host", .otherScheme), ("javascript://host", .otherScheme),
    ("https://", .host), ("https:///path", .host), ("https://:443", .host),
    ("https://-host", .host), ("https://.host", .host), ("https://ho%73t", .host),
    ("https://[::1", .host), ("https://[]", .host), ("https://[host]", .host),
    ("https://host:", .port), ("https://host:0", .port), ("https://host:65536", .port),
    ("https://host:+1", .port), ("https://host:99999999999999999999", .port),
    ("https://[::1]8080", .port),
    ("https://user@host", .userInfo), ("https://user:pass@host", .userInfo),
    ("https://api.anthropic.com@evil.example", .userInfo),
    ("https://host?x=1", .query), ("https://host/a?x", .query),
    ("https://host#part", .fragment), ("https://host/a#part", .fragment),
    ("https://host/a/../b", .dotSegment), ("https://host/./b", .dotSegment),
    ("https://host/..", .dotSegment), ("https://host/../v1", .dotSegment),
    (" https://host", .strangeCharacter), ("https://host\n", .strangeCharacter),
    ("https://host/a b", .strangeCharacter), ("https://host\\x", .strangeCharacter),
    ("https://höst", .strangeCharacter), ("https://host/\u{202E}", .strangeCharacter),
  ])
  func aTextThatIsNoBaseURLSaysWhy(_ text: String, _ refusal: BaseURLRefusal) {
    #expect(throws: refusal) { try BaseURL(text) }
  }

  @Test(arguments: [
    "gw.example", "0.0.0.0", "10.0.0.1", "127.0.0.1.evil.example", "localhost.evil.example",
    "128.0.0.1", "127.1", "127.0.0.256",
  ])
  func plainHTTPStaysOnThisMachineUnlessItIsAllowed(_ host: String) throws {
    #expect(throws: BaseURLRefusal.plainHTTP(host: host)) { try BaseURL("http://" + host) }
    #expect(try BaseURL("http://" + host, allowHTTP: true).host == host)
  }

  @Test(arguments: ["localhost", "LOCALHOST", "127.0.0.1", "127.255.0.9", "[::1]"])
  func thisMachineIsLoopback(_ host: String) throws {
    #expect(try BaseURL("http://" + host).isLoopback)
  }
}
