import SessionAPI
import SessionModels

extension SampleSessions {
  /// Its requests fail in turn, each path by itself, so that every failure can be seen.
  static let failing = SampleSession(
    id: "sesn_011CZkfQ2Ny7VrBaCd4WuRxJ", title: "Nothing goes well at first",
    summary: "requests that fail in turn",
    status: "rescheduling",
    resources: {
      [
        SampleElement.repository(
          "sesrsc_011CZkhA1Qb1YuEdFg7ZxUaP", "/workspace/example-repo",
          "https://github.com/example-org/example-repo",
          checkout: SampleElement.branch("main")),
        SampleElement.file(
          "sesrsc_011CZkhB2Rc2ZvFeGh8AyVbQ", "/mnt/session/uploads/notes.txt",
          "file_011CNmc1kELeW3yZQT8s6X1y"),
      ]
    }, failsInTurn: true)

  /// What happens to the attempts of one path before they go well.
  enum Turn: CaseIterable {
    case unauthorized
    case notFound
    case limited
    case overloaded
    case cut
  }
}
