/// Cuts a text into lines of a width.
struct LineBreaker {
  private let text: SafeText
  private let columns: Int
  private let breaksAtSpaces: Bool

  private(set) var lines: [SafeText] = []
  /// The line being filled, as bytes of the text, and its columns.
  private var line = 0..<0
  private var width = 0
  /// What it is up to its last word, and where it may be broken; nil before its first word.
  private var lastWord: Part?
  private var lastBreak: Break?
  /// Whether spaces are dropped, since the line before ended at some.
  private var dropsSpaces = false

  private struct Part {
    var end: Int
    var width: Int
  }

  private struct Break {
    /// The line ends before the spaces, and the next begins after them.
    var before: Part
    var after: Part
  }

  init(_ text: SafeText, columns: Int, atSpaces: Bool) {
    self.text = text
    self.columns = columns
    breaksAtSpaces = atSpaces
    for unit in text.units {
      if unit.width > columns && unit.width > 2 {
        // A spelling that is wider than a whole line, by its letters.
        for byte in unit.bytes {
          add(SafeText.Unit(bytes: byte..<byte + 1, width: 1, isSpace: false))
        }
      } else {
        add(unit)
      }
    }
    if width > 0 || lines.isEmpty { end(at: Part(end: line.upperBound, width: width)) }
  }

  private mutating func add(_ unit: SafeText.Unit) {
    let isSpace = breaksAtSpaces && unit.isSpace
    if isSpace && dropsSpaces { return }
    if isSpace && width + 1 > columns {
      end(at: lastWord ?? Part(end: line.upperBound, width: width))
      dropsSpaces = true
      return
    }
    // A wide character in a single column stands alone on its line.
    while width > 0, width + unit.width > columns {
      if let lastBreak {
        breakLine(at: lastBreak)
      } else {
        end(at: Part(end: line.upperBound, width: width))
      }
    }
    dropsSpaces = false
    line = (width == 0 ? unit.bytes.lowerBound : line.lowerBound)..<unit.bytes.upperBound
    width += unit.width
    let upToHere = Part(end: line.upperBound, width: width)
    if !isSpace {
      lastWord = upToHere
    } else if let lastWord {
      lastBreak = Break(before: lastWord, after: upToHere)
    }
  }

  private mutating func end(at part: Part) {
    lines.append(text.slice(line.lowerBound..<part.end, width: part.width))
    width = 0
    line = line.upperBound..<line.upperBound
    lastWord = nil
    lastBreak = nil
  }

  /// Ends the line before its last spaces; the word behind them begins the next.
  private mutating func breakLine(at place: Break) {
    let rest = place.after.end..<line.upperBound
    let restWidth = width - place.after.width
    end(at: place.before)
    line = rest
    width = restWidth
  }
}
