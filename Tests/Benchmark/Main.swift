import Foundation

/// Does one piece of the program's work again and again, without network and terminal: for a clock, or for a profiler that
/// counts instructions.
///
///     Benchmark                                        prints a table
///     valgrind --tool=callgrind Benchmark page 2       does one work so often, and prints nothing
@main struct Main {
  static func main() throws {
    let words = CommandLine.arguments.dropFirst()
    guard !words.isEmpty else { return try printTable() }
    guard words.count == 2, let name = words.first, let times = words.last.flatMap({ Int($0) }),
      (0...1_000_000).contains(times), let work = Work.all.first(where: { $0.name == name })
    else {
      let names = Work.all.map(\.name).joined(separator: "|")
      FileHandle.standardError.write(Data("usage: Benchmark [\(names) TIMES]\n".utf8))
      exit(2)
    }
    let step = try work.prepare()
    for _ in 0..<times { step() }
  }

  private static func printTable() throws {
    print("| work | parts | median | at most |\n|---|---|---|---|")
    for work in Work.all {
      let step = try work.prepare()
      let clock = ContinuousClock()
      // The first round fills what is kept.
      step()
      let times = (0..<work.rounds).map { _ in clock.measure(step) / .milliseconds(1) }.sorted()
      print(
        "| \(work.words) | \(work.parts) | \(rounded(times[times.count / 2])) ms "
          + "| \(rounded(times[times.count - 1])) ms |")
    }
  }

  /// Three digits behind the point.
  private static func rounded(_ milliseconds: Double) -> Double {
    (milliseconds * 1000).rounded() / 1000
  }
}
