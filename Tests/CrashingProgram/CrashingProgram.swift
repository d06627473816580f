import CursesTerminal
import Glibc
import TerminalModel

/// A program that takes the terminal as sessionscope does, says something on standard error, and ends in the way that
/// its argument names. For tests of what is left behind.
@main struct CrashingProgram {
  static func main() throws {
    CrashHandler.install(program: "crashing-program", environment: [:])
    let terminal = try Terminal.open(environment: ["TERM": "xterm-256color", "LANG": "C.UTF-8"])
    var grid = Grid(terminal.size)
    grid.write("drawn", in: Rect(terminal.size), style: .plain)
    terminal.draw(grid)
    let words = Array("said meanwhile\n".utf8)
    write(STDERR_FILENO, words, words.count)
    let how = CommandLine.arguments.dropFirst().first ?? ""
    fail(how)
    withExtendedLifetime(terminal) {}
  }
}

private func fail(_ how: String) {
  switch how {
  case "trap":
    let nothing: [Int] = []
    print(nothing[how.utf8.count])
  case "thread": failOnAThread()
  case "nil": print(Int(how)! + 1)
  case "abort": abort()
  case "fault": UnsafeMutablePointer<Int>(bitPattern: 8)?.pointee = 1
  case "overflow": print(depth(how.utf8.count))
  case "exit": exit(3)
  default: print("how?")
  }
}

/// A closure that is made here belongs to no actor: elsewhere it would trap by itself on another thread.
private func failOnAThread() {
  var thread = pthread_t()
  pthread_create(
    &thread, nil,
    { _ in
      fail("trap")
      return nil
    }, nil)
  pthread_join(thread, nil)
}

/// Calls itself without end. It keeps nothing but the stack: a text that grows with each call would take gigabytes, and
/// minutes of a busy machine.
private func depth(_ calls: Int) -> Int { calls == 0 ? 0 : depth(calls + 1) + 1 }
