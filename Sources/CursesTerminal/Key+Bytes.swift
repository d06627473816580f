import TerminalModel

/// The modifier keys held with another key, as xterm's `1 + bits` parameter tells them.
struct KeyModifiers: OptionSet, Sendable {
  let rawValue: Int

  static let shift = KeyModifiers(rawValue: 1)
  static let alt = KeyModifiers(rawValue: 2)
  static let control = KeyModifiers(rawValue: 4)

  init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// - Parameter parameter: the number of the sequence; absent and 1 mean none. Other modifiers do not count.
  init(parameter: Int?) {
    rawValue = (max(1, parameter ?? 1) - 1) & 7
  }
}

extension Key {
  /// The key that sends one byte below 0x80 other than Escape.
  init(singleByte byte: UInt8) {
    switch byte {
    case 0x00: self = .control(" ")
    case 0x08, 0x7F: self = .backspace
    case 0x09: self = .tab
    case 0x0A, 0x0D: self = .enter
    case 0x1B: self = .escape
    case 0x01...0x1A: self = .control(Character(Unicode.Scalar(byte + 0x60)))
    case 0x1C...0x1F: self = .control(Character(Unicode.Scalar(byte + 0x40)))
    default: self = .character(Character(Unicode.Scalar(byte)))
    }
  }

  /// A key told by its character's code and its modifiers, as xterm and kitty can be set to send it.
  init?(code: Int, modifiers: KeyModifiers) {
    switch code {
    case 8, 127: self = modifiers.contains(.alt) ? .alt("\u{7F}") : .backspace
    case 9: self = modifiers.contains(.shift) ? .backTab : .tab
    case 10, 13: self = .enter
    case 27: self = .escape
    default:
      guard code >= 0x20, !(0xE000...0xF8FF).contains(code),
        let scalar = Unicode.Scalar(UInt32(code))
      else {
        return nil
      }
      let character = Character(scalar)
      if modifiers.contains(.control) {
        guard scalar.isASCII else { return nil }
        self = .control(Character(character.lowercased()))
      } else if modifiers.contains(.alt) {
        self = .alt(character)
      } else if modifiers.contains(.shift), scalar.isASCII {
        self = .character(Character(character.uppercased()))
      } else {
        self = .character(character)
      }
    }
  }

  /// The arrow of a final byte from `A` to `D`.
  static func arrow(_ letter: UInt8) -> Key? {
    switch letter {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    default: nil
    }
  }

  /// An arrow with modifiers: with Control or Alt, left and right go by words.
  func moved(by modifiers: KeyModifiers) -> Key {
    guard !modifiers.isDisjoint(with: [.control, .alt]) else { return self }
    return switch self {
    case .left: .wordLeft
    case .right: .wordRight
    default: self
    }
  }
}
