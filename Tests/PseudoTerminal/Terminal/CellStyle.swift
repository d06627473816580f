/// How one cell of the screen is drawn.
public struct CellStyle: Sendable, Equatable {
  /// A colour as the program asked for it.
  public enum Color: Sendable, Equatable {
    /// The terminal's own.
    case standard
    /// An entry of the palette: 0 to 7 the basic colours, 8 to 15 the bright ones.
    case palette(UInt8)
    case rgb(red: UInt8, green: UInt8, blue: UInt8)
  }

  public var bold = false
  public var underline = false
  public var italic = false
  public var blink = false
  public var reverse = false
  public var foreground = Color.standard
  public var background = Color.standard

  /// No attribute, the terminal's own colours.
  public static let plain = CellStyle()
}
