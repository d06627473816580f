import DisplayText
import ExactJSON
import Glibc
import SessionModels

/// What is kept between runs: sessions that were opened, and flags that were saved.
///
/// The file is read and written whole, under a lock on its folder, so that two programs at once lose nothing: each change
/// is made to what the file says at that moment. It is written to a temporary beside it and renamed.
struct StateFile {
  /// What the file says.
  struct Contents: Equatable {
    /// The newest first.
    var recents: [RecentSession] = []
    /// Flags that are on at the start; nil where none were saved.
    var flags: [BetaFlag]?
    /// Your own flags, on or off.
    var own: [BetaFlag] = []
  }

  /// The most sessions that are kept.
  static let recentLimit = 100

  private let folder: PrivateFolder
  private static let name = "state.json"

  /// - Parameter path: the folder, which is made when something is written.
  init(folder path: String) { folder = PrivateFolder(path: path) }

  /// `$XDG_STATE_HOME/sessionscope`, else `~/.local/state/sessionscope`; nil without a home.
  static func folder(in environment: [String: String]) -> String? {
    if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") {
      return state + "/sessionscope"
    }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return home + "/.local/state/sessionscope"
  }

  var path: String { folder.path + "/" + Self.name }

  /// What the file says, and remarks on it.
  typealias Reading = (contents: Contents, note: SafeText?)

  /// Puts the folder in order: what a killed program left is removed, and others are kept out.
  ///
  /// - Returns: a remark on it.
  func tidy() -> SafeText? {
    folder.removeLeftovers(of: Self.name)
    return folder.closeToOthers()
  }

  /// Reads the file; one that is not there says nothing.
  func read() throws(StateProblem) -> Reading {
    guard let bytes = try folder.read(Self.name) else { return (Contents(), nil) }
    if let contents = try? StateText.contents(of: bytes) { return (contents, nil) }
    // Another program may be mending it at this moment.
    let lock = try folder.lock()
    defer { lock.release() }
    return try readLocked()
  }

  /// Changes what the file says, as it is now.
  ///
  /// - Returns: a remark on it.
  @discardableResult
  func change(_ change: (inout Contents) -> Void) throws(StateProblem) -> SafeText? {
    try folder.prepare()
    let lock = try folder.lock()
    defer { lock.release() }
    var (contents, note) = try readLocked()
    change(&contents)
    contents.recents = Array(contents.recents.prefix(Self.recentLimit))
    try folder.write(Array(StateText.text(of: contents).utf8), as: Self.name)
    return note
  }

  /// A damaged file is set aside, never overwritten.
  private func readLocked() throws(StateProblem) -> Reading {
    guard let bytes = try folder.read(Self.name) else { return (Contents(), nil) }
    do throws(StateText.Damage) {
      return (try StateText.contents(of: bytes), nil)
    } catch {
      let aside = try folder.setAside(Self.name)
      // What became of it comes first: a line of the screen may end before the reason does.
      let words: SafeText =
        "state.json is damaged and was set aside as " + SafeText(aside) + " in "
        + SafeText(folder.path) + ": " + SafeText(error.words)
      return (Contents(), words)
    }
  }
}

extension StateFile.Contents {
  /// Puts a session on top.
  mutating func remember(_ recent: RecentSession) {
    recents.removeAll { $0.isSame(as: recent) }
    recents.insert(recent, at: 0)
  }

  mutating func forget(_ recent: RecentSession) { recents.removeAll { $0.isSame(as: recent) } }

  mutating func save(_ selection: BetaSelection) {
    flags = selection.flags.filter { !selection.isLocked($0) }
    own = selection.own
  }
}

/// Why the state cannot be read or kept, in a sentence.
struct StateProblem: Error, Equatable {
  let words: SafeText

  init(_ words: SafeText) { self.words = words }
}
