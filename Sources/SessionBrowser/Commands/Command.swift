import TerminalModel

/// One row of the command table: an action, the keys for it, where it is, and its words.
///
/// Bindings, the bottom line, the help screen and `docs/keys.md` are all made from these rows.
public struct Command: Sendable, Hashable {
  public let action: Action
  public let keys: [Key]
  public let views: Set<View>
  /// What the bottom line calls it; nil where it is not named there.
  public let short: String?
  /// What help says of it.
  public let help: String

  init(_ action: Action, _ keys: [Key], in views: Set<View>, short: String? = nil, help: String) {
    self.action = action
    self.keys = keys
    self.views = views
    self.short = short
    self.help = help
  }

  /// The command that a key has in a view; nil where it does nothing.
  public static func command(for key: Key, in view: View) -> Command? { bindings[view]?[key] }

  /// The commands of a view, in the table's order.
  public static func commands(in view: View) -> [Command] {
    table.filter { $0.views.contains(view) }
  }

  private static let bindings: [View: [Key: Command]] = {
    var bindings: [View: [Key: Command]] = [:]
    for command in table {
      for view in command.views {
        for key in command.keys { bindings[view, default: [:]][key] = command }
      }
    }
    return bindings
  }()
}

extension Key {
  /// The key's name as help and documentation write it.
  public var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let character): "Ctrl-\(String(character).uppercased())"
    case .alt("\u{7F}"): "Alt-Backspace"
    case .alt(let character): "Alt-\(String(character).uppercased())"
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .backspace: "Backspace"
    case .delete: "Delete"
    case .insert: "Insert"
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .wordLeft: "Ctrl-Left"
    case .wordRight: "Ctrl-Right"
    case .function(let number): "F\(number)"
    }
  }
}
