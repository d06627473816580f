import CursesTerminal
import Glibc

/// The paste buffer of the tmux that the program runs in, reached through tmux itself.
enum TmuxClipboard {
  /// How long tmux may take, both ways of loading a text together.
  private static let patience = Duration.seconds(2)

  /// When waiting for tmux ends: after its time, or once nobody wants to wait any more.
  private struct Limit {
    let end = ContinuousClock.now + patience
    let isOver: () -> Bool

    var hasPassed: Bool { .now >= end || isOver() }
  }

  static func isAround(_ environment: [String: String]) -> Bool {
    !(environment["TMUX"] ?? "").isEmpty
  }

  /// Loads a text into the newest buffer, and asks the terminal around tmux to take it too (`-w`, since tmux 3.2).
  ///
  /// - Parameter isOver: whether nobody wants to wait any more.
  /// - Returns: whether tmux took it. The call waits for tmux, at most two seconds.
  static func load(_ text: String, isOver: @escaping () -> Bool) -> Bool {
    let bytes = Array(text.utf8)
    let limit = Limit(isOver: isOver)
    return run(["tmux", "load-buffer", "-w", "-"], input: bytes, limit)
      || !limit.hasPassed && run(["tmux", "load-buffer", "-"], input: bytes, limit)
  }

  /// The server's own rule for copies: `on`, `external` or `off`; nil where it does not answer.
  static func setting() -> String? {
    var ends: [Int32] = [-1, -1]
    guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0
    else { return nil }
    defer { close(ends[0]) }
    let process = start(
      ["tmux", "show-options", "-sv", "set-clipboard"], standardInput: nil,
      standardOutput: ends[1])
    close(ends[1])
    guard let process, waitForEnd(of: process, Limit { false }) else { return nil }
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = read(ends[0], &bytes, bytes.count)
    let word = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self).prefix {
      !$0.isWhitespace
    }
    return word.isEmpty ? nil : String(word)
  }

  private static func run(_ arguments: [String], input: [UInt8], _ limit: Limit) -> Bool {
    var ends: [Int32] = [-1, -1]
    guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0
    else { return false }
    defer { close(ends[0]) }
    guard let process = start(arguments, standardInput: ends[1], standardOutput: nil) else {
      close(ends[1])
      return false
    }
    close(ends[1])
    write(input, to: ends[0], limit)
    shutdown(ends[0], Int32(SHUT_WR))
    return waitForEnd(of: process, limit)
  }

  /// Starts a program; a stream that nobody serves is empty.
  private static func start(
    _ arguments: [String], standardInput: Int32?, standardOutput: Int32?
  ) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, stream) in [
      (STDIN_FILENO, standardInput), (STDOUT_FILENO, standardOutput), (STDERR_FILENO, nil),
    ] {
      if let stream {
        posix_spawn_file_actions_adddup2(&actions, stream, number)
      } else {
        posix_spawn_file_actions_addopen(&actions, number, "/dev/null", O_RDWR, 0)
      }
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // What the program blocks or ignores is not for tmux.
    var none = sigset_t()
    sigemptyset(&none)
    var broken = sigset_t()
    sigemptyset(&broken)
    sigaddset(&broken, SIGPIPE)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &broken)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var variables: [UnsafeMutablePointer<CChar>?] =
      passed(Environment.current).map { strdup($0.key + "=" + $0.value) } + [nil]
    defer { for variable in variables { free(variable) } }
    var process: pid_t = 0
    return posix_spawnp(&process, arguments[0], &actions, &attributes, &words, &variables) == 0
      ? process : nil
  }

  /// What of the environment tmux needs. The key is not for it.
  static func passed(_ environment: [String: String]) -> [String: String] {
    environment.filter { name, _ in
      ["PATH", "HOME", "TERM", "TMUX", "TMUX_TMPDIR", "LANG", "LANGUAGE"].contains(name)
        || name.hasPrefix("LC_")
    }
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32, _ limit: Limit) {
    var rest = bytes[...]
    while !rest.isEmpty, !limit.hasPassed {
      var watched = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      guard poll(&watched, 1, 5) > 0 else { continue }
      let count = rest.withUnsafeBytes {
        send(
          descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL | MSG_DONTWAIT)
        )
      }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR && errno != EAGAIN {
        return
      }
    }
  }

  /// - Returns: whether it ended well. One that does not end in time is killed.
  private static func waitForEnd(of process: pid_t, _ limit: Limit) -> Bool {
    var status: Int32 = 0
    while !limit.hasPassed {
      let ended = waitpid(process, &status, WNOHANG)
      if ended == process { return status == 0 }
      if ended < 0 && errno != EINTR { return false }
      usleep(5000)
    }
    kill(process, SIGKILL)
    waitpid(process, &status, 0)
    return false
  }
}
