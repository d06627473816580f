import TerminalModel

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
