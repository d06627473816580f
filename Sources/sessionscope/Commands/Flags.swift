import DisplayText
import Presentation
import SessionModels

/// The beta flags that a command line chooses.
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
            + ": this flag is added for the credential and stays on", status: .usage)
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
        + " is off; expect a refusal"
    ])
  }

  private static func list(_ text: String, option: SafeText) throws -> [BetaFlag] {
    do throws(BetaFlagRefusal) { return try BetaFlag.list(text) } catch {
      throw Failure(option + ": " + RefusalWords.line(for: error), status: .usage)
    }
  }
}
