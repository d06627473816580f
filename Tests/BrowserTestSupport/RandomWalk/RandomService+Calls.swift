import ExactJSON
import SessionModels
import TestSupport

/// The calls of the agent's tools.
extension RandomService {
  /// A page of a walk through calls; nil where it was changed so that nothing can be read.
  public mutating func calls(_ request: CallPageRequest) -> CallPage? {
    var elements: [String] = []
    for _ in 0..<count(12) {
      let number = Int.random(in: 0...60, using: &random)
      if case .threads = request.subject {
        elements.append(
          #"{"id":"sthr_\#(number % 4)","parent_thread_id":\#(number % 4 == 0 ? "null" : "\"sthr_0\"")}"#
        )
      } else {
        let path = request.mounts.paths.randomElement(using: &random) ?? "/w/1"
        elements.append(text(callEvent("c\(number)", path)))
      }
    }
    let next = cursor().map(JSONText.quoted) ?? "null"
    return model(#"{"data":[\#(elements.joined(separator: ","))],"next_page":\#(next)}"#) {
      try Endpoint.calls(request).read($0)
    }
  }

  /// An event about a call, as JSON.
  mutating func callEvent(_ id: String, _ path: String) -> String {
    let second = Int.random(in: 10...59, using: &random)
    let time = isOne(of: 9) ? nil : "09:00:\(second)"
    let event =
      switch Int.random(in: 0..<6, using: &random) {
      case 0: CallEvents.read(id, path + "/a", at: time)
      case 1: CallEvents.write(id, path + "/a", "text", at: time)
      case 2, 3: CallEvents.bash(id, "ls " + path, at: time, permission: isOne(of: 3) ? "ask" : nil)
      default: CallEvents.answer("No such file", to: id, at: time, isError: isOne(of: 2))
      }
    return event.text(.compact)
  }
}
