import SessionModels
import Testing

struct EndpointTests {
  @Test func theThreeRequestsHaveTheirPaths() throws {
    #expect(try Endpoint.session("sesn_1").target.get() == "/v1/sessions/sesn_1")
    #expect(try Endpoint.resources(of: "sesn_1").target.get() == "/v1/sessions/sesn_1/resources")
    #expect(
      try Endpoint.resource("sesrsc_2", of: "sesn_1").target.get()
        == "/v1/sessions/sesn_1/resources/sesrsc_2")
  }

  @Test(arguments: [
    (100 as Int?, nil as String?, "?limit=100"), (nil, "abc", "?page=abc"),
    (1000, "a=b&c", "?limit=1000&page=a%3Db%26c"),
    (nil, "page_+/==", "?page=page_%2B%2F%3D%3D"), (nil, "", "?page="),
    (nil, "ü\n", "?page=%C3%BC%0A"),
  ])
  func limitAndCursorStandInTheQuery(_ limit: Int?, _ page: String?, _ query: String) throws {
    let endpoint = Endpoint.resources(of: "s", limit: limit, page: page)
    #expect(try endpoint.target.get() == "/v1/sessions/s/resources" + query)
  }

  @Test(arguments: [
    ("AZaz09-._~", "AZaz09-._~"), ("../../x", "..%2F..%2Fx"), ("a b", "a%20b"), ("...", "..."),
    ("a/b?c#d", "a%2Fb%3Fc%23d"), ("%2e", "%252e"), ("a\r\nb", "a%0D%0Ab"),
    ("é😀", "%C3%A9%F0%9F%98%80"),
    ("a\u{0}b", "a%00b"), ("!$&'()*+,;=:@", "%21%24%26%27%28%29%2A%2B%2C%3B%3D%3A%40"),
    ("\u{7F}", "%7F"),
  ])
  func everyIDIsOneSegment(_ id: String, _ segment: String) throws {
    #expect(try Endpoint.session(id).target.get() == "/v1/sessions/" + segment)
    #expect(
      try Endpoint.resource(id, of: "s").target.get() == "/v1/sessions/s/resources/" + segment)
    #expect(
      try Endpoint.resource("r", of: id).target.get() == "/v1/sessions/\(segment)/resources/r")
  }

  @Test(arguments: ["", ".", ".."])
  func anIDThatWouldChangeThePathIsRefused(_ id: String) {
    #expect(throws: RequestRefusal.id(id)) { try Endpoint.session(id).target.get() }
    #expect(throws: RequestRefusal.id(id)) { try Endpoint.resources(of: id).target.get() }
    #expect(throws: RequestRefusal.id(id)) { try Endpoint.resource(id, of: "s").target.get() }
    #expect(throws: RequestRefusal.id(id)) { try Endpoint.resource("r", of: id).target.get() }
  }
}
