import Glibc
import PseudoTerminal
import TestSupport

/// A root folder that holds the static binary, `/proc`, `/dev/null`, `/dev/tty` and what a test puts there; no
/// library, no terminfo database, no locale, no authority.
///
/// A program in it has the test's network. It is entered in a mount namespace of its own, which ends with the program.
final class EmptyRoot {
  /// The static binary that `SESSIONSCOPE_STATIC` names; nil where it names none.
  static let binary = getenv("SESSIONSCOPE_STATIC").map { String(cString: $0) }.flatMap {
    $0.isEmpty ? nil : $0
  }

  private let folder: TemporaryFolder
  /// What is mounted in the root: places of this system, and their paths in it.
  private let mounts: [(source: String, place: String)]

  /// - Parameters:
  ///   - more: Places of this system that are in the root too, under the same paths; those that are not there are
  ///     left out.
  ///   - hidden: A folder in one of them that is empty in the root.
  /// - Throws: `CannotBeEntered` where the system lets nobody enter a root of their own.
  init(sharing more: [String] = [], hiding hidden: String? = nil) throws {
    _ = try Self.namespaces.get()
    let folder = try TemporaryFolder()
    try folder.write("", to: "empty/.keep")
    let shared = ["/proc", "/dev/null", "/dev/tty"] + more.filter { access($0, F_OK) == 0 }
    self.folder = folder
    mounts =
      [(Self.binary ?? "", "/sessionscope")] + shared.map { ($0, $0) }
      + (hidden.map { [(folder.path + "/empty", $0)] } ?? [])
  }

  /// Writes a file of the root, with the folders above it.
  func write(_ text: String, to path: String, mode: mode_t = 0o600) throws {
    try folder.write(text, to: path, mode: mode)
  }

  /// The text of a file of the root; nil where there is none.
  func text(of path: String) -> String? { folder.text(of: path) }

  /// The browser in it, in a terminal outside of it; it is over when the watching is.
  func browser(
    _ arguments: String..., rows: Int = 24, columns: Int = 120, environment: [String: String] = [:],
    watching: (TerminalProgram) throws -> Void
  ) throws {
    try withExtendedLifetime(self) {
      let program = try TerminalProgram(
        "unshare", arguments: entering(arguments),
        environment: Program.plain.merging(environment) { $1 }, rows: rows, columns: columns)
      defer { program.close() }
      try watching(program)
    }
  }

  /// A subcommand in it, without a terminal.
  func run(_ arguments: String..., environment: [String: String] = [:]) throws -> CommandRun {
    try withExtendedLifetime(self) {
      try CommandRun.run(
        "unshare", arguments: entering(arguments),
        environment: Program.plain.merging(environment) { $1 })
    }
  }

  /// Mounts pairs of a source and its place in the root, up to `--`, and becomes the program there.
  private static let script = """
    set -e
    root=$1
    shift
    while [ "$1" != -- ]; do
      if [ -d "$1" ]; then mkdir -p "$root$2"; else mkdir -p "$(dirname "$root$2")"; : > "$root$2"; fi
      mount --rbind "$1" "$root$2"
      shift 2
    done
    shift
    exec chroot "$root" /sessionscope "$@"
    """

  private func entering(_ arguments: [String]) throws -> [String] {
    let entry = ["/bin/sh", "-c", Self.script, "sh", folder.path]
    return try Self.namespaces.get() + entry + mounts.flatMap { [$0.source, $0.place] } + ["--"]
      + arguments
  }

  /// The options of `unshare` that this system allows: a user of its own, or root itself.
  private static let namespaces: Result<[String], CannotBeEntered> = {
    var said: [String] = []
    for options in [["--user", "--map-root-user", "--mount"], ["--mount"]] {
      let run = try? CommandRun.run("unshare", arguments: options + ["true"])
      if run?.exit == .exited(0) { return .success(options) }
      said.append(run?.errorText ?? "unshare cannot be run\n")
    }
    return .failure(CannotBeEntered(description: "no mount namespace here: \(said.joined())"))
  }()

  /// The system does not let this user enter a root of their own.
  struct CannotBeEntered: Error, CustomStringConvertible {
    let description: String
  }
}
