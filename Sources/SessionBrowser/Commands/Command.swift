import DisplayText
import TerminalModel

/// One row of the command table: an action, the keys for it, and its words.
///
/// Bindings, the bottom line, the help screen and `docs/keys.md` are all made from these rows, which stand with the views
/// they belong to.
public struct Command: Sendable, Hashable {
  public let action: Action
  public let keys: [Key]
  /// What the bottom line calls it; nil where it is not named there.
  public let short: SafeText?
  /// The first of its keys, as the bottom line names it; empty where that does not name it.
  let shortKey: SafeText
  /// What help says of it.
  public let help: String

  init(_ action: Action, _ keys: [Key], short: SafeText? = nil, help: String) {
    self.action = action
    self.keys = keys
    self.short = short
    shortKey = short == nil ? "" : SafeText(keys.first?.name ?? "")
    self.help = help
  }

  /// Every command there is: the rows of all views.
  public static let table = View.allCases.flatMap(\.commands)

  /// The command that a key has in a view; nil where it does nothing.
  public static func command(for key: Key, in view: View) -> Command? {
    view.commands.last { $0.keys.contains(key) }
  }

  /// The commands of a view, in the table's order.
  public static func commands(in view: View) -> [Command] { view.commands }
}
