/// What a server does with a request: bytes, waits, and an end.
public struct Reply: Sendable {
  enum Step: Sendable {
    case bytes([UInt8])
    case pause(Duration)
    /// Closes the connection in order.
    case close
    /// Breaks the connection (RST).
    case reset
  }

  let steps: [Step]

  /// Bytes as they are, and the end of the connection: what no server of HTTP says.
  public static func raw(_ text: String) -> Reply {
    Reply(steps: [.bytes(Array(text.utf8)), .close])
  }

  /// Bytes as they are, in two parts, and then the end of the connection or nothing.
  public static func bytes(_ bytes: [UInt8], splitAt place: Int, closes: Bool) -> Reply {
    let parts: [Step] = [.bytes(Array(bytes.prefix(place))), .bytes(Array(bytes.dropFirst(place)))]
    return Reply(steps: parts + (closes ? [.close] : []))
  }

  /// A whole answer.
  public static func answer(
    _ status: Int = 200, headers: [(String, String)] = [], body: [UInt8] = []
  ) -> Reply {
    let type =
      headers.contains { $0.0.lowercased() == "content-type" }
      ? [] : [("Content-Type", "application/json")]
    return Reply(steps: [
      .bytes(head(status, type + headers + [("Content-Length", String(body.count))])), .bytes(body),
    ])
  }

  public static func json(_ text: String, status: Int = 200, headers: [(String, String)] = [])
    -> Reply
  {
    answer(status, headers: headers, body: Array(text.utf8))
  }

  /// The service's own form of an error.
  public static func error(
    _ status: Int, _ type: String, _ message: String, headers: [(String, String)] = []
  ) -> Reply {
    json(
      #"{"type":"error","error":{"type":"\#(type)","message":"\#(message)"},"request_id":"req_loopback"}"#,
      status: status, headers: headers + [("request-id", "req_loopback")])
  }

  /// Nothing at all, until the server stops.
  public static let silence = Reply(steps: [])

  /// The head of an answer, and then nothing.
  public static let headOnly = Reply(steps: [.bytes(head(200, [("Content-Length", "10")]))])

  /// Promises more bytes than it sends, and closes.
  public static func cut(_ text: String, promised: Int) -> Reply {
    Reply(steps: [
      .bytes(head(200, [("Content-Length", String(promised))])), .bytes(Array(text.utf8)), .close,
    ])
  }

  /// A chunked body without its end.
  public static func cutChunks(_ text: String) -> Reply {
    let chunk = String(text.utf8.count, radix: 16) + "\r\n" + text + "\r\n"
    return Reply(steps: [
      .bytes(head(200, [("Transfer-Encoding", "chunked")])), .bytes(Array(chunk.utf8)), .close,
    ])
  }

  /// Something that is not HTTP.
  public static let garbage = Reply(steps: [
    .bytes(Array("220 mail.example ready\r\n".utf8)), .close,
  ])

  /// The bytes one after another, with a pause before each.
  public static func drip(_ text: String, pause: Duration) -> Reply {
    let bytes = Array(text.utf8)
    return Reply(
      steps: [.bytes(head(200, [("Content-Length", String(bytes.count))]))]
        + bytes.flatMap { [.pause(pause), .bytes([$0])] })
  }

  public static func redirect(to location: String) -> Reply {
    answer(302, headers: [("Location", location)])
  }

  /// A body of spaces in chunks of a mebibyte.
  public static func large(mebibytes: Int) -> Reply {
    let mebibyte = [UInt8](repeating: UInt8(ascii: " "), count: 1 << 20)
    return Reply(
      steps: [.bytes(head(200, [("Content-Length", String(mebibytes << 20))]))]
        + (0..<mebibytes).map { _ in .bytes(mebibyte) })
  }

  public static let reset = Reply(steps: [.reset])

  /// The answer, and then an end of the connection that was not announced.
  public func thenClose() -> Reply { Reply(steps: steps + [.close]) }

  private static func head(_ status: Int, _ headers: [(String, String)]) -> [UInt8] {
    let lines = headers.map { "\($0.0): \($0.1)\r\n" }.joined()
    return Array("HTTP/1.1 \(status) Status\r\n\(lines)\r\n".utf8)
  }
}

extension Reply: CustomStringConvertible {
  /// The beginning and the length of each part: a report of tests names the replies that they are given, and one has 65 MiB.
  public var description: String {
    let parts = steps.map { step in
      switch step {
      case .bytes(let bytes):
        let line = String(
          decoding: bytes.prefix(60).prefix { (0x20..<0x7f).contains($0) }, as: UTF8.self)
        return "\(line)… (\(bytes.count) bytes)"
      case .pause(let duration): return "pause of \(duration)"
      case .close: return "close"
      case .reset: return "reset"
      }
    }
    return parts.joined(separator: ", ")
  }
}
