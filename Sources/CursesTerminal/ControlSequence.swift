import TerminalModel

/// A control sequence after its introducer: `ESC [` numbers, and a byte that says what it is.
struct ControlSequence {
  /// The numbers, each with its subparameters; a missing number is nil. Numbers are cut at 65535.
  private let numbers: [[Int?]]
  /// Whether a byte of `< = > ?` or an intermediate byte makes it something else than a key.
  private let isPrivate: Bool
  private let final: UInt8

  /// - Parameter body: everything after `ESC [`, the final byte included; nil when there is none.
  init?(body: ArraySlice<UInt8>) {
    guard let last = body.last else { return nil }
    final = last
    var isPrivate = false
    var numbers: [[Int?]] = [[nil]]
    for byte in body.dropLast() {
      switch byte {
      case 0x30...0x39:
        let group = numbers.count - 1
        let place = numbers[group].count - 1
        numbers[group][place] = min(65535, (numbers[group][place] ?? 0) * 10 + Int(byte - 0x30))
      case 0x3A:
        numbers[numbers.count - 1].append(nil)
      case 0x3B:
        numbers.append([nil])
      default:
        isPrivate = true
      }
    }
    self.numbers = numbers
    self.isPrivate = isPrivate
  }

  /// Whether it is one plain number and its final byte.
  var isNumberAlone: Bool {
    !isPrivate && numbers.count == 1 && numbers[0].count == 1 && numbers[0][0] != nil
  }

  /// Whether a bracketed paste follows.
  var beginsPaste: Bool { isNumberAlone && final == UInt8(ascii: "~") && number(0) == 200 }

  /// The key it stands for in the forms of xterm, rxvt, the Linux console and the VT220; nil for everything else.
  func key(alt: Bool) -> Key? {
    guard !isPrivate, !isRelease else { return nil }
    var modifiers = KeyModifiers(parameter: number(1))
    if alt { modifiers.insert(.alt) }
    switch final {
    case UInt8(ascii: "~"):
      // xterm's form for keys that have no sequence of their own.
      if number(0) == 27, let code = number(2) { return Key(code: code, modifiers: modifiers) }
      return number(0).flatMap(Self.numbered)
    case UInt8(ascii: "^"), UInt8(ascii: "$"), UInt8(ascii: "@"):
      return isNumberAlone ? number(0).flatMap(Self.numbered) : nil
    case UInt8(ascii: "u"):
      return number(0).flatMap { Key(code: $0, modifiers: modifiers) }
    case UInt8(ascii: "a")...UInt8(ascii: "d"):
      return number(0) == nil ? Key.arrow(final - 0x20) : nil
    case UInt8(ascii: "Z"):
      return .backTab
    default:
      // A first number other than 1 makes it a reply, such as the cursor's place.
      guard number(0) == nil || number(0) == 1, numbers.count < 3 else { return nil }
      return Self.lettered(final, modifiers: modifiers)
    }
  }

  /// The key of `ESC O`: arrows and F1 to F4 in application mode, and the numeric keypad.
  ///
  /// - Parameter body: everything after `ESC O`, the final byte included.
  static func keyOfSingleShift(body: ArraySlice<UInt8>, alt: Bool) -> Key? {
    guard let sequence = ControlSequence(body: body), !sequence.isPrivate else { return nil }
    // Old terminals put the modifiers' number alone, others behind a 1.
    var modifiers = KeyModifiers(parameter: sequence.number(1) ?? sequence.number(0))
    if alt { modifiers.insert(.alt) }
    switch sequence.final {
    case UInt8(ascii: "a")...UInt8(ascii: "d"):
      return Key.arrow(sequence.final - 0x20)?.moved(by: .control)
    case UInt8(ascii: "M"): return .enter
    case UInt8(ascii: "I"): return .tab
    case UInt8(ascii: "X"): return .character("=")
    case 0x20: return .character(" ")
    case UInt8(ascii: "j")...UInt8(ascii: "y"):
      return .character(Character(Unicode.Scalar(sequence.final - 0x40)))
    default:
      return lettered(sequence.final, modifiers: modifiers)
    }
  }

  private func number(_ index: Int) -> Int? {
    index < numbers.count ? numbers[index][0] : nil
  }

  /// Whether it tells that a key was let go; some terminals send that when a program before us asked for it.
  private var isRelease: Bool {
    numbers.count > 1 && numbers[1].count > 1 && numbers[1][1] == 3
  }

  private static func lettered(_ final: UInt8, modifiers: KeyModifiers) -> Key? {
    switch final {
    case UInt8(ascii: "A")...UInt8(ascii: "D"): Key.arrow(final)?.moved(by: modifiers)
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(final - 0x4F))
    default: nil
    }
  }

  private static func numbered(_ number: Int) -> Key? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23...26: .function(number - 12)
    case 28, 29: .function(number - 13)
    case 31...34: .function(number - 14)
    default: nil
    }
  }
}
