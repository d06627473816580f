import SessionAPI
import SessionModels
import Synchronization

/// What a request told while it was under way.
final class EventLog: Sendable {
  private let told = Mutex<[FetchEvent]>([])

  var events: [FetchEvent] { told.withLock { $0 } }
  var handler: APIClient.EventHandler { { event in self.told.withLock { $0.append(event) } } }
}
