import CNcurses
import TerminalModel

/// How each meaning looks: the one place where colours and attributes are chosen.
///
/// Only the terminal's own colours on its own background, and of these only such as can be read on black and on
/// white: no yellow, no blue, no white, no grey.
struct ColorPairs {
  /// One of the terminal's own colours, by its ANSI number.
  enum Color: Int32, CaseIterable {
    case red = 1
    case green = 2
    case magenta = 5
    case cyan = 6

    /// The curses pair of the colour on the default background.
    var pair: Int16 { Int16(rawValue) }
  }

  struct Attributes: OptionSet, Hashable {
    let rawValue: UInt8

    static let bold = Attributes(rawValue: 1)
    static let dim = Attributes(rawValue: 2)
    static let underline = Attributes(rawValue: 4)
    static let reverse = Attributes(rawValue: 8)
  }

  struct Look: Hashable {
    var color: Color?
    var attributes: Attributes = []
  }

  static func look(of style: Style) -> Look {
    switch style {
    case .plain: Look()
    case .title: Look(attributes: .bold)
    case .heading: Look(attributes: .underline)
    case .label: Look(attributes: .dim)
    case .faint: Look(attributes: .dim)
    case .selected: Look(attributes: .reverse)
    case .unfocused: Look(attributes: .bold)
    case .repository: Look(color: .cyan)
    case .file: Look()
    case .memory: Look(color: .magenta)
    case .safe: Look(color: .green)
    case .caution: Look(color: .magenta, attributes: .bold)
    case .failure: Look(color: .red, attributes: .bold)
    case .escape: Look(color: .red, attributes: .underline)
    case .key: Look(attributes: .bold)
    case .input: Look()
    case .notice: Look(attributes: .bold)
    case .changed: Look(color: .green, attributes: .bold)
    case .literal: Look(color: .magenta)
    }
  }

  /// What curses is told for a style.
  struct Rendition: Hashable {
    let attributes: attr_t
    let pair: Int16
  }

  // The raw values of `Style` count from 0 in the order of `allCases`.
  private let renditions: [Rendition]
  private let blanks: [cchar_t]

  /// Makes the pairs known to curses.
  ///
  /// - Parameter wantsColor: false leaves colours off altogether, as `NO_COLOR` asks. Attributes stay.
  init(wantsColor: Bool) {
    let hasColor = wantsColor && Self.start()
    renditions = Style.allCases.map { style in
      let look = Self.look(of: style)
      return Rendition(
        attributes: Self.curses(look.attributes), pair: hasColor ? look.color?.pair ?? 0 : 0)
    }
    blanks = renditions.map { rendition in
      var blank = cchar_t()
      _ = setcchar(&blank, [wchar_t(0x20), 0], rendition.attributes, rendition.pair, nil)
      return blank
    }
  }

  /// A space of a style, as curses keeps it.
  func blank(_ style: Style) -> cchar_t { blanks[Int(style.rawValue)] }

  subscript(style: Style) -> Rendition { renditions[Int(style.rawValue)] }

  private static func start() -> Bool {
    // Without default colours curses would paint a background of its own choice over the terminal's.
    guard has_colors(), start_color() == OK, curses_color_count() >= 8, use_default_colors() == OK
    else {
      return false
    }
    return Color.allCases.allSatisfy { init_pair($0.pair, Int16($0.rawValue), -1) == OK }
  }

  private static func curses(_ attributes: Attributes) -> attr_t {
    var value: attr_t = 0
    if attributes.contains(.bold) { value |= curses_bold() }
    if attributes.contains(.dim) { value |= curses_dim() }
    if attributes.contains(.underline) { value |= curses_underline() }
    if attributes.contains(.reverse) { value |= curses_reverse() }
    return value
  }
}
