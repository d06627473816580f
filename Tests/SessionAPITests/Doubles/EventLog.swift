import SessionAPI
import SessionModels
import Synchronization

/// What a request told while it was under way.
final class EventLog: Sendable {
  private let told = Mutex<[FetchEvent]>([])

  /// What was told while requests were under way.
  var events: [FetchEvent] { told.withLock { $0.filter { $0.record == nil } } }
  /// What was told of requests when they were over.
  var records: [RequestRecord] { told.withLock { $0.compactMap(\.record) } }
  var handler: APIClient.EventHandler { { event in self.told.withLock { $0.append(event) } } }
}

extension FetchEvent {
  fileprivate var record: RequestRecord? {
    if case .finished(let record) = self { record } else { nil }
  }
}
