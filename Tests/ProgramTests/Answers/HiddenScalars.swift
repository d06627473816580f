import PseudoTerminal
import TestSupport

/// What must never reach a person unspelled: control, format and separator characters.
enum HiddenScalars {
  /// Those of a text, but the line feeds that we wrote ourselves.
  static func found(in text: String) -> [String] {
    text.unicodeScalars.filter { $0 != "\n" && $0.mayNotBeShown }.map {
      "U+" + String($0.value, radix: 16, uppercase: true)
    }
  }

  /// Those among bytes that a terminal was sent, but what curses itself writes: its escape sequences, and what moves
  /// the cursor.
  static func found(inTerminalBytes bytes: [UInt8]) -> [String] {
    guard let text = String(validating: bytes, as: UTF8.self) else { return ["no UTF-8"] }
    var rest = text.unicodeScalars[...]
    var found: [String] = []
    while let scalar = rest.popFirst() {
      if scalar == "\u{1B}" {
        if !dropSequence(&rest) {
          found.append("ESC " + String(String.UnicodeScalarView(rest.prefix(8))))
        }
      } else if !["\n", "\r", "\u{8}", "\t", "\u{E}", "\u{F}"].contains(scalar),
        scalar.mayNotBeShown
      {
        found.append("U+" + String(scalar.value, radix: 16, uppercase: true))
      }
    }
    return found
  }

  /// Drops a sequence as curses writes them: CSI, a character set, a keypad mode, a step of the cursor.
  private static func dropSequence(_ rest: inout Substring.UnicodeScalarView) -> Bool {
    switch rest.popFirst() {
    case "[":
      while let next = rest.popFirst() {
        if ("@"..."~").contains(next) { return true }
        guard (" "..."?").contains(next) else { return false }
      }
      return false
    case "(", ")": return rest.popFirst().map { ["0", "B"].contains($0) } ?? false
    case "=", ">", "7", "8", "D", "E", "M": return true
    default: return false
    }
  }
}
