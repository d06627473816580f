import NIOCore
import NIOPosix

/// The one thread that all connections and all waits of this module share. It starts with the first of them.
enum NetworkThread {
  static let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)

  /// Waits; ends at once with a `CancellationError` when the task is cancelled.
  ///
  /// `Task.sleep` is used nowhere: on Linux it leaves a timer that wakes the process once a second for as long as it
  /// lives.
  static func sleep(for duration: Duration) async throws {
    let timer = group.any().scheduleTask(in: TimeAmount(duration)) {}
    do {
      try await withTaskCancellationHandler {
        try await timer.futureResult.get()
      } onCancel: {
        timer.cancel()
      }
    } catch {
      throw CancellationError()
    }
  }
}
