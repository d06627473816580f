import CVTerm
import Glibc

/// A process that leads a session of its own, with no signal blocked or ignored and no descriptor beyond the first three.
///
/// It stays in the process table until `end()`, so its number, and that of its session, cannot come to mean another.
final class ChildProcess {
  /// Where one of the first three descriptors leads.
  enum Stream {
    /// A path, opened with these flags. The first terminal that is opened becomes the controlling one.
    case path(String, flags: Int32)
    /// An open descriptor of this process, or one of the child's that was set up before.
    case descriptor(Int32)
  }

  let pid: Int32
  /// Readable once the process has ended.
  let ending: Descriptor
  /// Set by `end()`; from then on the number may be another process's.
  private var lastExit: Exit?

  /// - Parameters:
  ///   - executable: A path, or a name that is looked up in this process's PATH.
  ///   - environment: The whole environment.
  ///   - streams: For the descriptors 0, 1 and 2, in this order.
  /// - Throws: `ProgramError.system` when the program cannot be started.
  init(
    _ executable: String, arguments: [String], environment: [String: String], streams: [Stream]
  ) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, stream) in zip(Int32(0)..., streams) {
      switch stream {
      case .path(let path, let flags):
        posix_spawn_file_actions_addopen(&actions, number, path, flags, 0o600)
      case .descriptor(let other): posix_spawn_file_actions_adddup2(&actions, other, number)
      }
    }
    posix_spawn_file_actions_addclosefrom_np(&actions, 3)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let flags = Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF) | spawn_flag_setsid()
    posix_spawnattr_setflags(&attributes, flags)

    var argumentPointers = ([executable] + arguments).map { strdup($0) } + [nil]
    var environmentPointers = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in argumentPointers + environmentPointers { free(pointer) } }
    var pid: pid_t = 0
    let failure = posix_spawnp(
      &pid, executable, &actions, &attributes, &argumentPointers, &environmentPointers)
    guard failure == 0 else { throw ProgramError.system("start \(executable)", failure) }
    self.pid = pid
    do {
      ending = try Descriptor(pidfd_open(pid, 0), from: "pidfd_open")
    } catch {
      kill(pid, SIGKILL)
      waitpid(pid, nil, 0)
      throw error
    }
  }

  deinit { end() }

  /// How it ended; nil while it runs.
  var exit: Exit? { lastExit ?? exit(waiting: false) }

  /// Sends it a signal; one that has ended ignores it.
  /// - Throws: `ProgramError` after `end()`, and for a number that is no signal.
  func signal(_ number: Int32) throws {
    guard lastExit == nil else { throw ProgramError.closed }
    guard kill(pid, number) == 0 else { throw ProgramError.system("kill", errno) }
  }

  private func exit(waiting: Bool) -> Exit? {
    var information = siginfo_t()
    while waitid(P_PID, id_t(pid), &information, WEXITED | WNOWAIT | (waiting ? 0 : WNOHANG)) != 0 {
      guard errno == EINTR else { return nil }
    }
    guard information._sifields._sigchld.si_pid == pid else { return nil }
    let status = information._sifields._sigchld.si_status
    return information.si_code == Int32(CLD_EXITED) ? .exited(status) : .signaled(status)
  }

  /// Kills every process of its session that still runs, waits until they are gone and takes the process off the table.
  func end() {
    guard lastExit == nil else { return }
    kill(pid, SIGKILL)
    var seen: Set<Int32> = [pid]
    var endings: [Descriptor] = []
    while true {
      // A process with a pending KILL cannot fork, so a round that finds no new one is the last.
      let new = ProcessStatus.running(inSession: pid).filter { seen.insert($0).inserted }
      guard !new.isEmpty else { break }
      for member in new {
        if let ending = try? Descriptor(pidfd_open(member, 0), from: "pidfd_open") {
          endings.append(ending)
        }
        kill(member, SIGKILL)
      }
    }
    let deadline = Deadline(seconds: 5)
    for ending in endings { deadline.wait(reading: [ending.number]) }
    lastExit = exit(waiting: true) ?? .signaled(SIGKILL)
    while waitpid(pid, nil, 0) < 0, errno == EINTR {}
    ending.close()
  }
}
