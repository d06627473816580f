import DisplayText
import SessionModels

/// What the browser starts with from the runs before: recent sessions of the same service, and saved flags.
struct KeptState {
  /// Where to keep more; nil without a home, and in the demo, which keeps nothing.
  let file: StateFile?
  let recents: [RecentSession]
  let keepsRecents: Bool
  /// The flags that were saved, else the required one.
  let defaults: BetaSelection
  /// Remarks on the files.
  let notes: [SafeText]

  /// State that cannot be read is a note, no more.
  init(environment: [String: String], connection: Connection) {
    let destination = connection.client.destination
    let folder = StateFile.folder(in: environment)
    let file = destination.isDemo ? nil : folder.map { StateFile(folder: $0) }
    var notes: [SafeText] = []
    var contents = StateFile.Contents()
    if let file {
      if let note = file.tidy() { notes.append(note) }
      do throws(StateProblem) {
        let (read, note) = try file.read()
        contents = read
        if let note { notes.append(note) }
      } catch {
        notes.append(error.words)
      }
    }
    let service = destination.baseURL.description
    let keeps = connection.settings.keepsRecents.value
    recents = keeps ? contents.recents.filter { $0.baseURL == service } : []
    keepsRecents = keeps && file != nil
    defaults = Self.defaults(contents, locked: connection.betas.locked)
    self.file = file
    self.notes = notes
  }

  /// The flags to start with: the defaults, then what the options say.
  func selection(_ options: SharedOptions) throws -> BetaSelection {
    try Flags.selection(options, from: defaults)
  }

  private static func defaults(_ contents: StateFile.Contents, locked: [BetaFlag])
    -> BetaSelection
  {
    guard let saved = contents.flags else { return BetaSelection(locked: locked) }
    var defaults = BetaSelection(contents.own, locked: locked)
    for flag in contents.own where !saved.contains(flag) { defaults.turnOff(flag) }
    for flag in saved { defaults.turnOn(flag) }
    return defaults
  }
}
