import CNcurses

/// Which characters the running C library, and so curses, can write.
struct CodeSet {
  let isUTF8: Bool
  /// What people are told where it is not UTF-8.
  let notice: String?

  /// Sets the locale's character type, and nothing else of the locale, from the environment.
  init(environment: [String: String]) {
    let name =
      ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
      ?? "C"
    let folded = String(name.lowercased().prefix { $0 != "@" })
    let wantsUTF8 = folded.hasSuffix("utf-8") || folded.hasSuffix("utf8")
    // A locale that is not installed, as often on a server reached with the settings of another machine.
    if setlocale(LC_CTYPE, name) == nil, !wantsUTF8 || setlocale(LC_CTYPE, "C.UTF-8") == nil {
      setlocale(LC_CTYPE, "C")
    }
    isUTF8 = String(cString: curses_code_set()) == "UTF-8"
    notice =
      isUTF8
      ? nil
      : "the locale (\(TerminalProblem.shown(name))) is not UTF-8: characters beyond ASCII show as ?"
  }

  /// The columns that the C library gives a character; −1 when it knows none.
  static func columns(of scalar: Unicode.Scalar) -> Int {
    Int(curses_width_of(scalar.value))
  }
}
