import NIOCore
import NIOPosix

/// Runs tasks on two threads of its own, which start with the first of them.
///
/// Swift's own pool, once used, wakes the process every second for as long as it lives: libdispatch watches its workers
/// with a timer. Every task of the program names this executor instead, so that a program that waits does nothing.
public final class WorkThreads: TaskExecutor {
  public static let shared = WorkThreads()

  private let group = MultiThreadedEventLoopGroup(numberOfThreads: 2)

  private init() {}

  public func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    group.next().execute { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
