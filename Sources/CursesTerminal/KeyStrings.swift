import TerminalModel

/// What the terminal's own description says its keys send.
enum KeyStrings {
  /// The strings of the description that was loaded last. Where two capabilities send the same, the more common key
  /// stands first.
  static func current() -> [KeyDecoder.KeyString] {
    named.compactMap { name, key in TerminalType.capability(name).map { ($0, key) } }
  }

  /// The capabilities by name (terminfo(5); those with a number behind are xterm's extensions), most common first.
  private static let named: [(String, Key)] =
    [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right),
      ("khome", .home), ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown),
      ("kich1", .insert), ("kdch1", .delete), ("kcbt", .backTab), ("kent", .enter),
    ]
    + (1...12).map { ("kf\($0)", .function($0)) }
    + [
      ("kri", .up), ("kind", .down), ("kLFT", .left), ("kRIT", .right),
      ("kLFT3", .wordLeft), ("kRIT3", .wordRight), ("kLFT5", .wordLeft), ("kRIT5", .wordRight),
      ("kUP3", .up), ("kDN3", .down), ("kUP5", .up), ("kDN5", .down),
    ]
}
