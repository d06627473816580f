import DisplayText
import Presentation
import SessionModels

/// What is done with a request of the log.
extension Browser {
  /// The request as a command that may go anywhere.
  func curl(_ record: RequestRecord) -> CopyItem {
    CopyItem(
      "curl", CommandLines.curl(record.target, of: destination, betas: record.flags),
      isFromService: false)
  }

  mutating func showJSON(of record: RequestRecord) {
    let when = ClockTime.seconds(record.startedAt, offset: offset)
    showJSON(
      record.body, title: "answer to the request of " + when, dropped: record.size > 0)
  }
}
