import TerminalModel

/// Bytes as terminals send them, and the keys they mean; nil where they mean none.
struct KeyTable {
  let bytes: [UInt8]
  let keys: [Key]

  init(_ text: String, _ keys: Key...) {
    bytes = Array(text.utf8)
    self.keys = keys
  }

  /// Sequences that stand for one key or more.
  static let keys: [KeyTable] = [
    // Characters and control keys.
    KeyTable("j", .character("j")), KeyTable(" ", .character(" ")), KeyTable("é", .character("é")),
    KeyTable("漢", .character("漢")), KeyTable("😀", .character("😀")), KeyTable("€", .character("€")),
    KeyTable("\u{10FFFF}", .character("\u{10FFFF}")), KeyTable("\u{800}", .character("\u{800}")),
    KeyTable("\u{D7FF}\u{E000}", .character("\u{D7FF}"), .character("\u{E000}")),
    KeyTable("\0", .control(" ")), KeyTable("\u{01}", .control("a")),
    KeyTable("\u{03}", .control("c")),
    KeyTable("\u{1A}", .control("z")), KeyTable("\u{1C}", .control("\\")),
    KeyTable("\u{1F}", .control("_")),
    KeyTable("\r", .enter), KeyTable("\n", .enter), KeyTable("\t", .tab),
    KeyTable("\r\n", .enter, .enter),
    KeyTable("\u{7F}", .backspace), KeyTable("\u{08}", .backspace),
    // Alt.
    KeyTable("\u{1B}x", .alt("x")), KeyTable("\u{1B}é", .alt("é")),
    KeyTable("\u{1B}\u{7F}", .alt("\u{7F}")),
    KeyTable("\u{1B}\u{03}", .escape, .control("c")), KeyTable("\u{1B}\r", .escape, .enter),
    KeyTable("\u{1B}\u{1B}x", .escape, .alt("x")),
    // Arrows, in both modes and with modifiers.
    KeyTable("\u{1B}[A", .up), KeyTable("\u{1B}[B", .down), KeyTable("\u{1B}[C", .right),
    KeyTable("\u{1B}[D", .left),
    KeyTable("\u{1B}OA", .up), KeyTable("\u{1B}OB", .down), KeyTable("\u{1B}OC", .right),
    KeyTable("\u{1B}OD", .left),
    KeyTable("\u{1B}[1;2A", .up), KeyTable("\u{1B}[1;2D", .left), KeyTable("\u{1B}[1;5A", .up),
    KeyTable("\u{1B}[1;5B", .down), KeyTable("\u{1B}[1;5C", .wordRight),
    KeyTable("\u{1B}[1;5D", .wordLeft),
    KeyTable("\u{1B}[1;3C", .wordRight), KeyTable("\u{1B}[1;3D", .wordLeft),
    KeyTable("\u{1B}[1;7D", .wordLeft),
    KeyTable("\u{1B}O5C", .wordRight), KeyTable("\u{1B}O1;5D", .wordLeft),
    KeyTable("\u{1B}Oc", .wordRight),
    KeyTable("\u{1B}Od", .wordLeft), KeyTable("\u{1B}[c", .right), KeyTable("\u{1B}[a", .up),
    KeyTable("\u{1B}\u{1B}[D", .wordLeft), KeyTable("\u{1B}\u{1B}OC", .wordRight),
    KeyTable("\u{1B}\u{1B}[A", .up),
    // The editing keys: xterm, Linux console, rxvt, VT220.
    KeyTable("\u{1B}[H", .home), KeyTable("\u{1B}[F", .end), KeyTable("\u{1B}OH", .home),
    KeyTable("\u{1B}OF", .end),
    KeyTable("\u{1B}[1~", .home), KeyTable("\u{1B}[4~", .end), KeyTable("\u{1B}[7~", .home),
    KeyTable("\u{1B}[8~", .end), KeyTable("\u{1B}[2~", .insert), KeyTable("\u{1B}[3~", .delete),
    KeyTable("\u{1B}[5~", .pageUp), KeyTable("\u{1B}[6~", .pageDown),
    KeyTable("\u{1B}[5;5~", .pageUp),
    KeyTable("\u{1B}[3;5~", .delete), KeyTable("\u{1B}[1;5H", .home),
    KeyTable("\u{1B}[3$", .delete),
    KeyTable("\u{1B}[3^", .delete), KeyTable("\u{1B}[6@", .pageDown),
    KeyTable("\u{1B}[Z", .backTab),
    // Function keys.
    KeyTable("\u{1B}OP", .function(1)), KeyTable("\u{1B}OQ", .function(2)),
    KeyTable("\u{1B}OR", .function(3)),
    KeyTable("\u{1B}OS", .function(4)), KeyTable("\u{1B}[11~", .function(1)),
    KeyTable("\u{1B}[14~", .function(4)),
    KeyTable("\u{1B}[15~", .function(5)), KeyTable("\u{1B}[17~", .function(6)),
    KeyTable("\u{1B}[21~", .function(10)),
    KeyTable("\u{1B}[23~", .function(11)), KeyTable("\u{1B}[24~", .function(12)),
    KeyTable("\u{1B}[[A", .function(1)), KeyTable("\u{1B}[[E", .function(5)),
    KeyTable("\u{1B}[1;2P", .function(1)),
    // The numeric keypad in application mode.
    KeyTable("\u{1B}OM", .enter), KeyTable("\u{1B}Op", .character("0")),
    KeyTable("\u{1B}Oy", .character("9")),
    KeyTable("\u{1B}Ok", .character("+")),
    // Keys told by their code, as xterm and kitty can be set to do.
    KeyTable("\u{1B}[27;5;99~", .control("c")), KeyTable("\u{1B}[99;5u", .control("c")),
    KeyTable("\u{1B}[120;3u", .alt("x")), KeyTable("\u{1B}[9;2u", .backTab),
    KeyTable("\u{1B}[27u", .escape),
    KeyTable("\u{1B}[13;2u", .enter), KeyTable("\u{1B}[97;2u", .character("A")),
    // A sequence that something else breaks off; what broke it counts.
    KeyTable("\u{1B}[\u{03}", .control("c")), KeyTable("\u{1B}[1;\u{1B}[A", .up),
    KeyTable("\u{1B}[\u{18}j", .character("j")),
    KeyTable("\u{1B}Oé", .character("é")), KeyTable("\u{1B}]0;\u{03}", .control("c")),
    KeyTable("\u{1B}]0;x\u{1B}[B", .down),
  ]

  /// Sequences that are swallowed whole.
  static let swallowed: [KeyTable] = [
    // Replies: OSC by both ends, DCS, APC, PM, SOS, the cursor's place, device attributes, modes.
    KeyTable("\u{1B}]11;rgb:0000/0000/0000\u{1B}\\"), KeyTable("\u{1B}]52;c;cXVpdA==\u{07}"),
    KeyTable("\u{1B}]0;漢字 q\u{1B}\\"), KeyTable("\u{1B}P1+r544e=71\u{1B}\\"),
    KeyTable("\u{1B}_Gi=1;OK\u{1B}\\"),
    KeyTable("\u{1B}^private q\u{1B}\\"), KeyTable("\u{1B}Xstring q\u{1B}\\"),
    KeyTable("\u{1B}[24;80R"),
    KeyTable("\u{1B}[?64;1;2c"), KeyTable("\u{1B}[>0;276;0c"), KeyTable("\u{1B}[?2004;1$y"),
    KeyTable("\u{1B}[4;1$y"),
    KeyTable("\u{1B}[8;24;80t"), KeyTable("\u{1B}[0n"), KeyTable("\u{1B}[?1u"),
    // Mouse: SGR, X10, urxvt. Focus.
    KeyTable("\u{1B}[<0;10;20M"), KeyTable("\u{1B}[<0;10;20m"), KeyTable("\u{1B}[M q!"),
    KeyTable("\u{1B}[32;10;20M"),
    KeyTable("\u{1B}[I"), KeyTable("\u{1B}[O"),
    // Unknown sequences, keys let go, the end of a paste that never began.
    KeyTable("\u{1B}[99~"), KeyTable("\u{1B}[1;2;3;4;5;6q"), KeyTable("\u{1B}[?25h"),
    KeyTable("\u{1B}[201~"),
    KeyTable("\u{1B}[97;1:3u"), KeyTable("\u{1B}[1;1:3A"), KeyTable("\u{1B}[[q"),
    KeyTable("\u{1B}[57344u"),
    KeyTable("\u{1B}[" + String(repeating: "1", count: 500) + "A"),
    KeyTable("\u{1B}[99999999999999999999999999;9A"),
  ]
}
