import DisplayText
import Presentation
import SessionModels

/// Reads the beta flags that options turn on and off.
enum Flags {
  /// The required flag, then `--beta`, then `--no-beta`: removal wins. A locked flag cannot be removed.
  static func selection(_ options: SharedOptions, locked: [BetaFlag] = []) throws -> BetaSelection {
    try selection(options, from: BetaSelection(locked: locked))
  }

  /// Some flags to start from, then `--beta`, then `--no-beta`.
  static func selection(_ options: SharedOptions, from start: BetaSelection) throws
    -> BetaSelection
  {
    var betas = start
    for flag in try options.added.flatMap({ try list($0, option: "--beta") }) { betas.turnOn(flag) }
    for flag in try options.removed.flatMap({ try list($0, option: "--no-beta") }) {
      guard !betas.isLocked(flag) else {
        throw Failure(
          "--no-beta " + SafeText(flag.value)
            + ": the credential requires this flag, so it stays on", status: .usage)
      }
      betas.remove(flag)
    }
    return betas
  }

  /// Says that the required flag is off.
  static func warn(about betas: BetaSelection) {
    guard !betas.isOn(.managedAgents) else { return }
    Output.complain([
      "warning: the required flag " + SafeText(BetaFlag.managedAgents.value)
        + " is off: the API will probably refuse the request"
    ])
  }

  private static func list(_ text: String, option: SafeText) throws -> [BetaFlag] {
    do throws(BetaFlagRefusal) { return try BetaFlag.list(text) } catch {
      throw Failure(option + ": " + RefusalWords.line(for: error), status: .usage)
    }
  }
}
