import TestSupport

/// The bytes of an answer, made from a seed: every form of a status line, of headers and of bodies, right and wrong.
struct RandomAnswer {
  static let bodyLimit = 1 << 16

  private(set) var bytes: [UInt8] = []
  /// Where the server breaks it in two.
  let split: Int
  /// The body, where the answer is well formed.
  let body: [UInt8]?

  /// Whether it is well formed, so that the connection can be kept.
  var isWhole: Bool { body != nil }

  init(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    if Int.random(in: 0..<4, using: &random) == 0 {
      var whole = WholeAnswer(random: random)
      (bytes, body) = (whole.bytes(), whole.body)
      random = whole.random
    } else {
      var wrong = WrongAnswer(random: random)
      bytes = wrong.bytes()
      body = nil
      random = wrong.random
    }
    split = Int.random(in: 0...bytes.count, using: &random)
  }
}

/// An answer as HTTP has it.
private struct WholeAnswer {
  var random: SeededGenerator
  private(set) var body: [UInt8] = []

  init(random: SeededGenerator) { self.random = random }

  mutating func bytes() -> [UInt8] {
    body = (0..<Int.random(in: 0...200, using: &random)).map { _ in
      UInt8.random(in: 0...255, using: &random)
    }
    var head = ""
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      head += "HTTP/1.1 \([100, 102, 103].randomElement(using: &random) ?? 100) x\r\n\r\n"
    }
    let status = [200, 200, 201, 302, 404, 429, 500].randomElement(using: &random) ?? 200
    head += "HTTP/1.1 \(status) Reason\r\nContent-Type: application/json\r\n"
    guard Bool.random(using: &random) else {
      return Array((head + "content-length: \(body.count)\r\n\r\n").utf8) + body
    }
    var text = Array((head + "Transfer-Encoding: chunked\r\n\r\n").utf8)
    var rest = body[...]
    while !rest.isEmpty {
      let count = Int.random(in: 1...rest.count, using: &random)
      let note = Bool.random(using: &random) ? ";a=\"b\"" : ""
      text += Array((String(count, radix: 16) + note + "\r\n").utf8) + rest.prefix(count)
      text += Array("\r\n".utf8)
      rest = rest.dropFirst(count)
    }
    let trailer = Bool.random(using: &random) ? "X-Sum: 1\r\n" : ""
    return text + Array(("0\r\n" + trailer + "\r\n").utf8)
  }
}

/// An answer with something wrong in it, most often.
private struct WrongAnswer {
  var random: SeededGenerator

  private mutating func one(of words: [String]) -> String {
    words.randomElement(using: &random) ?? ""
  }

  private mutating func happens(_ times: Int) -> Bool {
    Int.random(in: 0..<times, using: &random) == 0
  }

  mutating func bytes() -> [UInt8] {
    var text: [UInt8] = []
    let interim = happens(20) ? 40 : happens(4) ? Int.random(in: 1...3, using: &random) : 0
    for _ in 0..<interim {
      text += Array(
        (one(of: ["HTTP/1.1 100 x", "HTTP/1.1 103 Early", "HTTP/1.1 199 x"]) + "\r\n").utf8)
      if happens(2) { text += Array("Content-Length: 3\r\n".utf8) }
      text += Array("\r\n".utf8)
    }
    for _ in 0..<(happens(8) ? 2 : 1) { text += answer() }
    if happens(10) { text = Array(text.prefix(Int.random(in: 0...text.count, using: &random))) }
    if happens(5), !text.isEmpty {
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        text[Int.random(in: text.indices, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
    }
    return text
  }

  private mutating func answer() -> [UInt8] {
    var text = Array(statusLine().utf8)
    let count = happens(50) ? 600 : Int.random(in: 0...6, using: &random)
    for _ in 0..<count { text += header() }
    text += Array(lineEnd().utf8)
    return text + body()
  }

  private mutating func lineEnd() -> String {
    happens(20) ? one(of: ["\n", "\r", "", "\r\r\n", "\n\r"]) : "\r\n"
  }

  private mutating func statusLine() -> String {
    let version =
      happens(5)
      ? one(of: [
        "HTTP/1.0", "HTTP/0.9", "HTTP/2.0", "HTTP/3", "HTTP/1.9", "HTTP/11.1", "ICY", "http/1.1",
        "",
        "RTSP/1.0", " HTTP/1.1", "\r\nHTTP/1.1",
      ]) : "HTTP/1.1"
    let status: String
    switch Int.random(in: 0..<6, using: &random) {
    case 0: status = String(Int.random(in: 0...99, using: &random))
    case 1:
      let digits = String(Int.random(in: 0...999, using: &random))
      status = String(repeating: "0", count: 3 - digits.count) + digits
    case 2: status = one(of: ["101", "204", "304", "205", "100", "999", "600", "000", "099"])
    case 3:
      status = one(of: [
        "", "-1", "1000", "20", "2OO", "99999999999999999999", "0x1", "+200", "200.0",
      ])
    default: status = one(of: ["200", "302", "404", "429", "503"])
    }
    let space = happens(15) ? one(of: ["", "  ", "\t", "\0"]) : " "
    let reason = one(of: [
      "OK", "", "a b", "\u{7F}", "\u{1B}[2J", "\0", "é", String(repeating: "r", count: 9000),
    ])
    return version + space + status + (happens(10) ? "" : " ") + reason + lineEnd()
  }

  private mutating func header() -> [UInt8] {
    let (name, values) = Self.headers.randomElement(using: &random) ?? ("X", [""])
    var line =
      Array(name.utf8) + Array(one(of: [":", ": ", ":\t", happens(20) ? " : " : ": "]).utf8)
    switch Int.random(in: 0..<30, using: &random) {
    case 0: line += Array(repeating: UInt8(ascii: "v"), count: 100_000)
    case 1: line += [0]
    case 2: line += [0xFF, 0x80]
    case 3: line += Array("a\r\n b".utf8)
    default: line += Array(one(of: values).utf8)
    }
    return line + Array(lineEnd().utf8)
  }

  private static let headers: [(String, [String])] = [
    (
      "Content-Length",
      [
        "0", "2", "5", "10", "-1", "+2", "0x5", "2, 2", "2, 3", "", "99999999999999999999",
        "1000000",
      ]
    ),
    (
      "Transfer-Encoding",
      [
        "chunked", "Chunked", "gzip, chunked", "chunked, gzip", "identity", "", "chunked, chunked",
        "xchunked",
      ]
    ),
    ("Connection", ["close", "keep-alive", "upgrade", "Upgrade, close", "", "x"]),
    ("Content-Encoding", ["gzip", "deflate", "br", "identity", "gzip, gzip", ""]),
    ("Upgrade", ["websocket", "h2c", ""]), ("Trailer", ["X-Sum", "Content-Length"]),
    ("Location", ["/a", "https://evil.example/", "//", "\\", ""]),
    ("Retry-After", ["0", "-1", "1e400", "x"]), ("request-id", ["req_1", "", "req \u{202E}"]),
    ("Content-Type", ["application/json", "text/html", ""]), ("Proxy-Connection", ["keep-alive"]),
    ("", ["x"]), (" X", ["x"]), ("X ", ["x"]), ("X\0Y", ["x"]), ("X\u{E9}", ["x"]),
    ("Set-Cookie", ["a=b"]),
    (String(repeating: "N", count: 3000), ["x"]),
  ]

  private mutating func body() -> [UInt8] {
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return []
    case 1: return Array("{}".utf8)
    case 2:
      return (0..<Int.random(in: 0...40, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
    case 3:
      return Array(repeating: UInt8(ascii: " "), count: Int.random(in: 0...200_000, using: &random))
    default: return chunks()
    }
  }

  private mutating func chunks() -> [UInt8] {
    var text = ""
    for _ in 0..<Int.random(in: 0...5, using: &random) {
      let count = Int.random(in: 0...20, using: &random)
      let size =
        happens(5)
        ? one(of: [
          "-1", "FFFFFFFFFFFFFFFF", "FFFFFFFFFFFFFFFFF", "0x2", "", " 2", "2 ", "g", "00000002",
          "7FFFFFFF",
        ])
        : String(count, radix: 16, uppercase: happens(2))
      let note =
        happens(4)
        ? one(of: [
          ";", ";a", ";a=b", ";a=\"b\"", "; \0", ";" + String(repeating: "n", count: 20_000),
        ]) : ""
      text += size + note + lineEnd() + String(repeating: "d", count: count) + lineEnd()
    }
    text += one(of: ["0", "0", "0", "000", "", "0;x"]) + lineEnd()
    if happens(3) {
      text +=
        one(of: [
          "X: 1", "Content-Length: 9", "Transfer-Encoding: chunked", "X\0: 1", ":", "x", "X",
        ]) + lineEnd()
    }
    return Array((text + lineEnd()).utf8)
  }
}
