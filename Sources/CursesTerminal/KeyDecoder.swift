import TerminalModel

/// Turns the bytes that a terminal sends into keys and pastes.
///
/// It does no input and reads no clock: bytes may come in pieces cut anywhere, and the result is the same. While
/// `pendingTimeout` is not nil, the bytes so far may be the beginning of something longer; a caller that receives
/// nothing for that long calls `timeOut()`.
///
/// What is not known is swallowed whole and never read as keys: unknown control sequences, mouse and focus reports,
/// and the terminal's replies (OSC, DCS, APC, PM, SOS), whose bytes are not kept at all.
public struct KeyDecoder: Sendable {
  /// How long to wait after a lone Escape before it counts as the key.
  private let escapeDelay: Duration
  private let keyStrings: [KeyString]
  private var state = State.ground
  /// The bytes of the sequence that is being read, from its Escape on; never more than `longestKept`.
  private var raw: [UInt8] = []

  /// What a terminal sends for a key.
  public typealias KeyString = (bytes: [UInt8], key: Key)

  private enum State: Sendable {
    case ground
    case character(UTF8Assembler, alt: Bool)
    case escape
    /// Escape came twice: two presses, or the second begins a sequence pressed with Alt.
    case secondEscape
    case controlSequence(alt: Bool)
    case singleShift(alt: Bool)
    /// The Linux console's `ESC [ [`, which one byte follows.
    case linuxFunction
    /// An old mouse report, and how many of its bytes are still to come.
    case mouse(Int)
    case reply
    case escapeInReply
    case paste(PasteCollector)
  }

  private static let unfinishedDelay = Duration.milliseconds(500)
  private static let longestKept = 64

  /// - Parameters:
  ///   - escapeDelay: how long a lone Escape waits for more.
  ///   - keyStrings: what this terminal's own description says its keys send; of equal strings the first holds. A string
  ///     that does not end where a sequence ends by the rules of ECMA-48 is not used.
  public init(escapeDelay: Duration = .milliseconds(50), keyStrings: [KeyString] = []) {
    self.escapeDelay = max(.zero, escapeDelay)
    self.keyStrings = keyStrings.filter { Self.isOneSequence($0.bytes) }
  }

  /// How long to wait for further bytes before `timeOut()`; nil when nothing is pending.
  ///
  /// The escape delay for Escape alone, half a second for any other unfinished sequence, two seconds in a paste.
  public var pendingTimeout: Duration? {
    switch state {
    case .ground: nil
    case .escape, .secondEscape: escapeDelay
    case .paste: PasteCollector.longestSilence
    default: Self.unfinishedDelay
    }
  }

  /// Reads further bytes.
  public mutating func decode(_ bytes: some Sequence<UInt8>) -> [Input] {
    var inputs: [Input] = []
    for byte in bytes { read(byte, into: &inputs) }
    return inputs
  }

  /// Ends what is pending, since nothing more came.
  ///
  /// Escape alone is the key. A paste that fell silent is handed over as far as it came, so that it can neither lock
  /// the keyboard nor run as commands. Half a character is U+FFFD. Any other unfinished sequence is dropped.
  public mutating func timeOut() -> [Input] {
    defer { finish() }
    switch state {
    case .escape: return [.key(.escape)]
    case .secondEscape: return [.key(.escape), .key(.escape)]
    case .character(_, alt: false): return [.key(.character("\u{FFFD}"))]
    case .paste(let paste): return [.paste(paste.textWhenSilent)]
    default: return []
    }
  }

  private mutating func read(_ byte: UInt8, into inputs: inout [Input]) {
    switch state {
    case .ground:
      readInGround(byte, alt: false, into: &inputs)
    case .character(var assembler, let alt):
      switch assembler.read(byte) {
      case .more:
        state = .character(assembler, alt: alt)
      case .scalar(let scalar):
        finish()
        inputs.append(.key(alt ? .alt(Character(scalar)) : .character(Character(scalar))))
      case .malformed:
        finish()
        inputs.append(.key(.character("\u{FFFD}")))
        read(byte, into: &inputs)
      }
    case .escape:
      readAfterEscape(byte, into: &inputs)
    case .secondEscape:
      readAfterSecondEscape(byte, into: &inputs)
    case .controlSequence(let alt):
      readInControlSequence(byte, alt: alt, into: &inputs)
    case .singleShift(let alt):
      readInSingleShift(byte, alt: alt, into: &inputs)
    case .linuxFunction:
      keep(byte)
      guard byte >= 0x20, byte < 0x7F else { return abandon(for: byte, into: &inputs) }
      let function = (0x41...0x45).contains(byte) ? Key.function(Int(byte) - 0x40) : nil
      complete(function, into: &inputs)
    case .mouse(let left):
      guard byte >= 0x20 else { return abandon(for: byte, into: &inputs) }
      if left > 1 { state = .mouse(left - 1) } else { finish() }
    case .reply, .escapeInReply:
      readInReply(byte, into: &inputs)
    case .paste(var paste):
      // The collector's bytes must not be copied when they grow.
      state = .ground
      if let text = paste.read(byte) {
        finish()
        inputs.append(.paste(text))
      } else {
        state = .paste(paste)
      }
    }
  }

  private mutating func readInGround(_ byte: UInt8, alt: Bool, into inputs: inout [Input]) {
    switch byte {
    case 0x1B:
      raw = [byte]
      state = .escape
    case 0x80...:
      var assembler = UTF8Assembler()
      if case .more = assembler.read(byte) {
        state = .character(assembler, alt: alt)
      } else {
        finish()
        inputs.append(.key(.character("\u{FFFD}")))
      }
    default:
      finish()
      inputs.append(.key(Key(singleByte: byte)))
    }
  }

  private mutating func readAfterEscape(_ byte: UInt8, into inputs: inout [Input]) {
    keep(byte)
    switch byte {
    case 0x1B: state = .secondEscape
    case 0x5B: state = .controlSequence(alt: false)
    case 0x4F: state = .singleShift(alt: false)
    case 0x50, 0x58, 0x5D, 0x5E, 0x5F: state = .reply
    case 0x80...: readInGround(byte, alt: true, into: &inputs)
    case 0x7F, 0x08: complete(.alt("\u{7F}"), into: &inputs)
    case 0x20...: complete(.alt(Character(Unicode.Scalar(byte))), into: &inputs)
    default:
      // Escape and then a control key, in one read: Ctrl-C must be heard.
      if let key = describedKey { return complete(key, into: &inputs) }
      inputs.append(.key(.escape))
      readInGround(byte, alt: false, into: &inputs)
    }
  }

  private mutating func readAfterSecondEscape(_ byte: UInt8, into inputs: inout [Input]) {
    switch byte {
    case 0x5B:
      keep(byte)
      state = .controlSequence(alt: true)
    case 0x4F:
      keep(byte)
      state = .singleShift(alt: true)
    case 0x1B:
      inputs.append(.key(.escape))
    default:
      inputs.append(.key(.escape))
      raw = [0x1B]
      readAfterEscape(byte, into: &inputs)
    }
  }

  private mutating func readInControlSequence(_ byte: UInt8, alt: Bool, into inputs: inout [Input])
  {
    let isFirst = raw.count == (alt ? 3 : 2)
    keep(byte)
    switch byte {
    case 0x5B where isFirst && !alt:
      state = .linuxFunction
    case 0x4D where isFirst:
      state = .mouse(3)
    case 0x24 where ControlSequence(body: raw.dropFirst(alt ? 3 : 2))?.isNumberAlone == true,
      0x40...0x7E:
      guard raw.count < Self.longestKept,
        let sequence = ControlSequence(body: raw.dropFirst(alt ? 3 : 2))
      else {
        return finish()
      }
      if sequence.beginsPaste {
        raw = []
        state = .paste(PasteCollector())
      } else {
        complete(sequence.key(alt: alt), into: &inputs)
      }
    case 0x20...0x3F:
      break
    default:
      abandon(for: byte, into: &inputs)
    }
  }

  private mutating func readInSingleShift(_ byte: UInt8, alt: Bool, into inputs: inout [Input]) {
    keep(byte)
    switch byte {
    case 0x30...0x3B:
      break
    case 0x20...0x7E:
      guard raw.count < Self.longestKept else { return finish() }
      complete(
        ControlSequence.keyOfSingleShift(body: raw.dropFirst(alt ? 3 : 2), alt: alt), into: &inputs)
    default:
      abandon(for: byte, into: &inputs)
    }
  }

  private mutating func readInReply(_ byte: UInt8, into inputs: inout [Input]) {
    if case .escapeInReply = state {
      guard byte != 0x5C else { return finish() }
      // Not the end of the reply: a new sequence began inside it.
      raw = [0x1B]
      return readAfterEscape(byte, into: &inputs)
    }
    switch byte {
    case 0x1B: state = .escapeInReply
    case 0x07, 0x18, 0x1A: finish()
    case 0x00...0x06, 0x0E...0x1F: abandon(for: byte, into: &inputs)
    default: break
    }
  }

  /// The key of the bytes so far, by the terminal's own description. A few dozen strings are soon looked through.
  private var describedKey: Key? { keyStrings.first { $0.bytes == raw }?.key }

  private mutating func keep(_ byte: UInt8) {
    if raw.count < Self.longestKept { raw.append(byte) }
  }

  /// Ends a sequence as a key: the terminal's own description decides, else the general rules.
  private mutating func complete(_ key: Key?, into inputs: inout [Input]) {
    if let key = describedKey ?? key { inputs.append(.key(key)) }
    finish()
  }

  /// Drops a sequence that a byte broke which cannot belong to it, and reads that byte for itself.
  ///
  /// Cancel and Substitute only end the sequence.
  private mutating func abandon(for byte: UInt8, into inputs: inout [Input]) {
    finish()
    if byte != 0x18, byte != 0x1A { readInGround(byte, alt: false, into: &inputs) }
  }

  private mutating func finish() {
    state = .ground
    raw.removeAll(keepingCapacity: true)
  }

  /// Whether a string begins with Escape and ends exactly where the rules say that its sequence ends.
  private static func isOneSequence(_ string: [UInt8]) -> Bool {
    guard string.first == 0x1B, (2..<longestKept).contains(string.count) else { return false }
    var bare = KeyDecoder()
    let early = bare.decode(string.dropLast())
    guard early.isEmpty, bare.pendingTimeout != nil else { return false }
    _ = bare.decode(string.suffix(1))
    return bare.pendingTimeout == nil
  }
}
